import { describe, expect, it } from 'vitest';
import { channels, eventNames } from '../../preload/contract/channels.ts';
import { contract } from '../../preload/contract/contract.ts';
import { events } from '../../preload/contract/events.ts';

describe('the names that the preload knows', () => {
  it('are all calls of the contract, and no others', () => {
    const named = Object.entries(channels).flatMap(([domain, names]) =>
      names.map((name) => `${domain}.${name}`),
    );
    const declared = Object.entries(contract).flatMap(([domain, calls]) =>
      Object.keys(calls).map((name) => `${domain}.${name}`),
    );
    expect(named.toSorted()).toEqual(declared.toSorted());
  });

  it('are all events of the contract, and no others', () => {
    expect([...eventNames].toSorted()).toEqual(Object.keys(events).toSorted());
  });
});
