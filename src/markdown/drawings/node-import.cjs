/** Node's own `import()`: see import-package.ts. */
exports.nodeImport = (name) => import(name);
