import { linksWithPreview } from '../components/mdx/preview-link.ts';
import '../components/post/action-bar.ts';
import '../components/post/contents-box.ts';
import '../components/site/single-keys.ts';
import '../components/site/site-search.ts';
import { loadNear } from '../components/ui/load-near.ts';
import '../components/ui/zoom-links.ts';

/*
 * What runs on every page before its reader does anything. One file, which the next page need not ask for again, weighs half of what a
 * file of each component does; what readers do with them, and what few pages have, is loaded for itself.
 */
loadNear('copy-button', () => import('../components/ui/copy-button.ts'));
loadNear(linksWithPreview, () => import('../components/mdx/previews.ts'));
