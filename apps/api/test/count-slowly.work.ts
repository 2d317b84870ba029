import { ConflictError, type ComputationWork } from '@lianxun/plugin-api';

interface Told {
  readonly act: 'count' | 'wait' | 'refuse';
}

/** What the tests ask of a thread. */
const work: ComputationWork<Told, { counted: number }> = ({ act }, { cancelled, progress }) => {
  progress({ phase: '正在计数', percent: 10 });
  if (act === 'refuse')
    throw new ConflictError('sample.no_way', 'no way', {
      reasons: [{ code: 'sample.no_way', message: '条件互相矛盾，请先放宽一项。' }],
    });
  if (act === 'wait') while (!cancelled());
  return { counted: 3 };
};

export default work;
