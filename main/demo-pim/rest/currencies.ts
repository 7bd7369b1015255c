import { currencyCodes, enabledCurrencies } from '../catalog/data/codes.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { enabledSearch } from './enabled-search.ts';
import { byCode } from './shape.ts';

const currencies = [...currencyCodes].sort().map((code) => ({ code, enabled: enabledCurrencies.has(code) }));

/** `GET /currencies`: all that the PIM knows; only SaaS searches in them. */
export function listCurrencies(pim: Pim, call: Call): Answer {
  const found = pim.version.isSaas ? enabledSearch(call, currencies) : currencies;
  return structureList(call, '/api/rest/v1/currencies', found, (currency) => ({
    code: currency.code,
    content: currency,
  }));
}

/** `GET /currencies/{code}`. */
export function getCurrency(_pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const currency = byCode(currencies, code);
  if (currency === undefined) throw notFound(`Currency "${code}" does not exist.`);
  return jsonAnswer(currency);
}
