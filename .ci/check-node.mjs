// The tests need Node 22 or newer; on Linux x64 npm's scripts find Node 24 in node_modules/.bin by themselves.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    `The tests need Node 22 or newer, and this is ${process.version}. Run them with "npm test" after "npm ci": on Linux x64 that brings Node 24 along; elsewhere install Node 22 or newer.`,
  );
  process.exit(1);
}
