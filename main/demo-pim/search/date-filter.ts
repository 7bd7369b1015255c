import { unprocessable } from '../server/api-error.ts';
import type { Candidates, Entity } from './criterion.ts';
import { type Filter, type FilterContext, wrongType } from './filter-context.ts';
import { numberTest } from './operators.ts';

const format = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/;

/** `created` and `updated`. Dates are read in the server's time zone. Source: pim-community-dev, DateTimeFilter.php. */
export function dateTimeFilter(
  secondsOf: (entity: Entity) => number,
  between?: (context: FilterContext, from: number, to: number) => Candidates | undefined,
): Filter {
  return (context) => {
    const test = dateTest(context);
    if (test === undefined) return undefined;
    const range = rangeOf(context);
    const candidates = range === undefined ? undefined : between?.(context, ...range);
    return {
      cost: 2,
      test: (entity) => test(secondsOf(entity)),
      ...(candidates === undefined ? {} : { candidates }),
    };
  };
}

/** Between which seconds it lies what a criterion finds, both included; undefined where that says nothing. */
function rangeOf(context: FilterContext): readonly [from: number, to: number] | undefined {
  const { operator, value } = context;
  if (operator === 'BETWEEN' && Array.isArray(value))
    return [moment(context, value[0]), moment(context, value[1])];
  if (operator === '=') return [moment(context, value), moment(context, value)];
  if (operator === '<') return [0, moment(context, value)];
  if (operator === '>') return [moment(context, value), Number.MAX_SAFE_INTEGER];
  return undefined;
}

function dateTest(context: FilterContext): ((seconds: number) => boolean) | undefined {
  const { operator, value } = context;
  if (operator === 'BETWEEN' || operator === 'NOT BETWEEN') {
    if (!Array.isArray(value) || value.length !== 2) throw wrongType(context, 'an array');
    const [from, to] = [moment(context, value[0]), moment(context, value[1])];
    return operator === 'BETWEEN' ? (s) => s >= from && s <= to : (s) => s < from || s > to;
  }
  if (operator === 'SINCE LAST N DAYS') {
    if (!Number.isInteger(value)) throw wrongType(context, 'a numeric');
    const from = Date.now() / 1000 - Number(value) * 86_400;
    return (s) => s > from;
  }
  if (!['=', '!=', '<', '>'].includes(operator)) return undefined;
  return numberTest(operator, moment(context, value));
}

function moment(context: FilterContext, value: unknown): number {
  const parts = typeof value === 'string' ? format.exec(value) : null;
  if (parts === null) {
    throw unprocessable(
      `Property "${context.property}" expects a string with the format "Y-m-d H:i:s" as data, "" given.`,
    );
  }
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return (
    Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - context.pim.version.timeZoneMinutes * 60
  );
}
