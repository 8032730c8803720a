/// <reference types="astro/client" />

declare module 'virtual:folia/site' {
  export const site: {
    settings: import('./schemas/site.ts').SiteSettings;
    /** Where this build will be seen, without the base path. */
    origin: string;
    /** A deploy preview: search engines must not list it. */
    preview: boolean;
    /** The footer text as HTML. */
    footerHtml: string | undefined;
    /** The colours of the site in each theme, as `#rrggbb` by name without hyphens (`ink`). */
    colors: import('./integrations/theme.ts').ThemeColors;
    /** Icons of the site, for the head of pages and for the manifest. */
    icons: import('./integrations/icons/icon-list.ts').SiteIcons;
    /** `content/` of the site, absolute. */
    contentFolder: string;
    /** `public/` of the site, absolute. */
    publicFolder: string;
  };
}

/** Astro's own: the entries of all collections. */
declare module 'astro:data-layer-content' {
  const content: unknown;
  export default content;
}

declare module 'virtual:folia/socials' {
  /** In the order of site.yaml. */
  export const socials: readonly import('./integrations/socials.ts').SocialLink[];
}

declare module 'virtual:folia/theme.css' {}

declare module 'virtual:folia/pictures' {
  /** Pictures of `content/assets/` that front matter names, by their path in `content/`. */
  export const imported: Readonly<
    Partial<Record<string, () => Promise<{ default: import('astro').ImageMetadata }>>>
  >;
  /** Pictures of `public/` that front matter names, by their path in it; in pixels, where the file says its size. */
  export const served: Readonly<
    Partial<Record<string, { width?: number | undefined; height?: number | undefined }>>
  >;
}
