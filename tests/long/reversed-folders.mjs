/** Loaded before a build: every folder lists its files in the opposite order, as another file system might. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdirSync, readdir, globSync } = fs;
const { readdir: readdirLater } = fs.promises;

fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.globSync = (...args) => globSync(...args).reverse();
fs.promises.readdir = async (...args) => (await readdirLater(...args)).reverse();
fs.readdir = (...args) => {
  const callback = args.pop();
  readdir(...args, (error, names) => callback(error, names?.reverse()));
};
syncBuiltinESMExports();
