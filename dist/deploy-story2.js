export { i as readDeploy } from "./deploy-story.js";
