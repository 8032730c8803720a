import { CopyMaker, type CopyTask } from './copy-maker.ts';

export interface CopyOrder {
  engine: string;
  task: CopyTask;
}

let maker: CopyMaker | undefined;

/** Entry of a worker thread. */
export default function copyInWorker({ engine, task }: CopyOrder): Promise<void> {
  maker ??= new CopyMaker(engine);
  return maker.write(task);
}
