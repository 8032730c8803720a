import { describe, expect, it } from 'vitest';
import { virtualModules } from '../../src/integrations/virtual-modules.ts';
import { loadSite } from '../../src/site.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const settings = 'title: a\nurl: https://example.org\nauthor: { name: b }\n';

const colors = { light: { ink: '#111111' }, dark: { ink: '#eeeeee' } };

function load(id: string, files: Record<string, string> = {}) {
  const folder = temporaryFolder({ 'content/site.yaml': settings, ...files });
  const plugin = virtualModules(loadSite('/engine', { FOLIA_SITE: folder }), '<p>c</p>', colors);
  const watched: string[] = [];
  const context = { addWatchFile: (file: string) => watched.push(file) };
  const { resolveId, load: loadModule } = plugin as unknown as Record<
    'resolveId' | 'load',
    (id: string) => string
  >;
  return { folder, code: loadModule.call(context, resolveId.call(context, id)), watched };
}

describe('the virtual modules', () => {
  it('give the settings of the site to what renders', () => {
    const { code } = load('virtual:folia/site');
    const site = JSON.parse(code.replace(/^export const site = (.*);$/, '$1')) as unknown;
    expect(site).toMatchObject({
      settings: { title: 'a', blog: { page_size: 10 } },
      origin: 'https://example.org',
      preview: false,
      footerHtml: '<p>c</p>',
      colors,
    });
  });

  it('give the places of the author with the icons that they need, and no others', () => {
    const { code } = load('virtual:folia/socials', {
      'content/site.yaml': `${settings}socials: { github_username: ada }\n`,
    });
    const socials = JSON.parse(code.replace(/^export const socials = (.*);$/, '$1')) as unknown;
    expect(socials).toMatchObject([
      { label: 'GitHub', href: 'https://github.com/ada', icon: { kind: 'svg' } },
    ]);
    expect(code.length).toBeLessThan(2000);
  });

  it('give the style of the writer, and look out for its changes', () => {
    const { folder, code, watched } = load('virtual:folia/theme.css', {
      'content/theme.css': 'a { b: c }',
    });
    expect(code).toBe('a { b: c }');
    expect(watched).toEqual([`${folder}/content/theme.css`]);
  });

  it('give what the settings say of the theme in a layer, before the style of the writer', () => {
    const { code } = load('virtual:folia/theme.css', {
      'content/site.yaml': `${settings}theme: { radius: 8px }\n`,
      'content/theme.css': 'a { b: c }',
    });
    expect(code).toBe('@layer settings{:root{--radius:0.5rem}}\na { b: c }');
  });

  it('give an empty style where there is none', () => {
    expect(load('virtual:folia/theme.css').code).toBe('');
  });

  it('leave other modules to others', () => {
    expect(load('astro:content').code).toBeUndefined();
  });
});
