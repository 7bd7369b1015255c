import { describe, expect, it } from 'vitest';
import { linkedLabels } from '../../../renderer/record/linked-labels.ts';

const oak = { attribute: 'wood', code: 'oak', labels: { en_US: 'Oak' } };
const ash = { attribute: 'wood', code: 'ash', labels: [] };

describe('the labels of options', () => {
  it('are read of one option', () => {
    expect([...linkedLabels(oak)]).toEqual([['oak', { en_US: 'Oak' }]]);
  });

  it('are read of several, by their own code', () => {
    expect([...linkedLabels({ oak, ash: { ...ash, labels: {} } }).keys()]).toEqual(['oak', 'ash']);
  });

  it('are none for what PHP sends or a PIM makes up', () => {
    for (const odd of [null, [], 'oak', 7, { code: 3 }, { oak: null, ash: ['x'] }, { oak: ash }])
      expect([...linkedLabels(odd)].flatMap(([, labels]) => Object.keys(labels))).toEqual([]);
  });
});
