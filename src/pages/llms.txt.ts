import type { APIRoute } from 'astro';
import { site } from 'virtual:folia/site';
import { getLlmsSections } from '../collections/markdown-copies.ts';
import { llmsText } from '../lib/page-markdown/llms-text.ts';

/** The texts of the site for language models. */
export const GET: APIRoute = async () => {
  const { title, description } = site.settings;
  return new Response(llmsText(title, description, await getLlmsSections()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
