import { projectSchema } from '../schemas/project.ts';
import type { MdxCollection } from './mdx-collection.ts';

/** `content/projects/`: each file a project, with a page at `/projects/<file>/`. */
export const projects: MdxCollection<typeof projectSchema> = {
  folder: 'projects',
  schema: projectSchema,
};
