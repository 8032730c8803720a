import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import { lookup } from 'mrmime';
import { withBase } from '../../lib/addresses.ts';
import { ContentErrors, type ContentProblem } from '../../lib/errors.ts';
import { splitFrontMatter } from '../../lib/front-matter.ts';
import { taskQueue } from '../../lib/parallel.ts';
import type { SocialCard } from '../../lib/social-card.ts';
import type { Site, SiteFolders } from '../../site.ts';
import { takeManifest } from '../take-manifest.ts';
import { SocialArtist, type Outcome } from './social-artist.ts';

/** A card, as `src/pages/folia-social.json.ts` tells of it. */
interface SocialOrder {
  path: string;
  card: SocialCard;
  file: string;
  key: string;
}

const manifest = 'folia-social.json';

/**
 * The pictures that link previews show. The pages of a build tell which they want; `astro dev` draws one when it is asked for.
 */
export function socialPictures(engine: string, site: Site): AstroIntegration {
  return {
    name: 'folia-social-pictures',
    hooks: {
      'astro:server:setup'({ server }) {
        server.middlewares.use(drawOnRequest(engine, site, server));
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const orders = await takeManifest<SocialOrder[]>(folder, manifest);
        if (orders.length === 0) return;
        await drawAll(new SocialArtist(engine, site), site.folders, orders, folder, logger);
      },
    },
  };
}

async function drawAll(
  artist: SocialArtist,
  folders: SiteFolders,
  orders: readonly SocialOrder[],
  folder: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const begin = performance.now();
  await mkdir(path.join(folder, 'social'), { recursive: true });
  const queue = taskQueue(availableParallelism());
  const outcomes = await Promise.all(
    orders.map((order) =>
      queue(async () => {
        const outcome = await artist.draw(order.card);
        if (outcome.picture) await writeFile(path.join(folder, order.path), outcome.picture);
        return { order, ...outcome };
      }),
    ),
  );
  await artist.prune();
  const problems = outcomes.flatMap(({ order, failure }) =>
    failure === undefined ? [] : [unreadable(order, failure, folders)],
  );
  if (problems.length > 0) throw new ContentErrors(problems);
  for (const { order, missing } of outcomes) warnOfMissing(order, missing, logger);
  const drawn = outcomes.filter(({ cached }) => !cached).length;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  logger.info(
    `${orders.length} pictures for link previews, ${drawn} of them drawn, in ${seconds} s.`,
  );
}

function warnOfMissing(
  { file, card }: SocialOrder,
  missing: Outcome['missing'],
  logger: AstroIntegrationLogger,
): void {
  if (missing.length === 0) return;
  logger.warn(
    `${file || 'content/site.yaml'}: no font of the pictures for link previews has ${missing.join(' ')}, so that the words ` +
      `with it are left out of the picture of “${card.title}”. Name a picture of your own as og_image.`,
  );
}

function unreadable(
  { file, key, card }: SocialOrder,
  reason: string,
  { root }: SiteFolders,
): ContentProblem {
  const location = path.join(root, file);
  const { matter } = splitFrontMatter(existsSync(location) ? readFileSync(location, 'utf8') : '');
  return {
    id: 'image-unreadable',
    file,
    ...matter?.locate([key]),
    message: `The image ${card.figure} of "${key}" cannot be read: ${reason}.`,
    remedy: 'Save it again as PNG, JPEG, WebP or SVG, or name another.',
  };
}

/** What a page asks for is known to the pages alone: they are asked, as a build asks them. */
function drawOnRequest(
  engine: string,
  site: Site,
  server: ViteDevServer,
): Connect.NextHandleFunction {
  const { settings } = site;
  let artist: SocialArtist | undefined;
  const prefix = withBase(settings.base, '/social/');
  const draw = async (address: string): Promise<Buffer | undefined> => {
    const [host] = server.resolvedUrls?.local ?? [];
    const response = await fetch(new URL(withBase(settings.base, `/${manifest}`), host));
    const orders = (await response.json()) as SocialOrder[];
    const order = orders.find((each) => withBase(settings.base, each.path) === address);
    artist ??= new SocialArtist(engine, site);
    return order && (await artist.draw(order.card)).picture;
  };
  return (request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const asked = address.startsWith('/social/') ? withBase(settings.base, address) : address;
    if (!asked.startsWith(prefix)) {
      next();
      return;
    }
    draw(asked).then((picture) => {
      if (!picture) {
        next();
        return;
      }
      response.setHeader('Content-Type', lookup(asked) ?? '');
      response.end(picture);
    }, next);
  };
}
