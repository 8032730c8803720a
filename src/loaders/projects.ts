import type { Loader } from 'astro/loaders';
import { projectSchema } from '../schemas/project.ts';
import { mdxLoader } from './mdx-collection.ts';

/** `content/projects/`: each file a project, with a page at `/projects/<file>/`. */
export function projectsLoader(): Loader {
  return mdxLoader({
    folder: 'projects',
    schema: projectSchema,
  });
}
