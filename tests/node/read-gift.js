// Reads a GIFT file from standard input; prints its questions as JSON.
const { parse } = require("gift-pegjs");
const { readFileSync } = require("node:fs");

process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf8"))));
