/** ESLint and tsc do not read `.astro` files; `astro check` does, and finds their own types before this one. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
