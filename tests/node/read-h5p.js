// Reads a package of H5P as a server does that imports it, and prints what it holds as JSON; says what is not valid.
const fs = require("fs");
const os = require("os");
const path = require("path");
const H5P = require("@lumieducation/h5p-server");

const base = path.dirname(require.resolve("@lumieducation/h5p-server"));
const Importer = require(path.join(base, "PackageImporter.js")).default;
const Libraries = require(path.join(base, "LibraryManager.js")).default;
const Validator = require(path.join(base, "PackageValidator.js")).default;

async function read(file) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "h5p-"));
  const libraries = new Libraries(new H5P.fsImplementations.FileLibraryStorage(path.join(folder, "libraries")));
  const validator = new Validator(new H5P.H5PConfig(undefined, {}), libraries);
  const whole = path.join(folder, "package");
  const all = { includeContent: true, includeLibraries: true, includeMetadata: true };
  try {
    await validator.validateFileSizes(file);
    await Importer.extractPackage(file, whole, all);
    await validator.validateExtractedPackage(whole, true, true);
    const json = (name) => JSON.parse(fs.readFileSync(path.join(whole, name), "utf-8"));
    console.log(JSON.stringify({ about: json("h5p.json"), content: json("content/content.json") }));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

read(process.argv[2]).catch((error) => {
  console.error(error.message, error.getErrors ? error.getErrors() : "");
  process.exit(1);
});
