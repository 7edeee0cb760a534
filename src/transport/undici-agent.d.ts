/** The part of undici that is loaded by itself; its types speak of the whole only. */
declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici';
  export = Agent;
}
