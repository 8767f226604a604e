#!/usr/bin/env node
console.log('copydesk launcher', process.version, process.argv.slice(2));
