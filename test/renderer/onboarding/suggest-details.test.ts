import { describe, expect, it } from 'vitest';
import {
  suggestDetails,
  suggestEnvironment,
  suggestName,
} from '../../../renderer/onboarding/suggest-details.ts';

describe('the suggestions for a profile', () => {
  it.each([
    ['https://acme.cloud.akeneo.com', 'production'],
    ['https://acme-staging.cloud.akeneo.com', 'staging'],
    ['https://acme-sandbox2.cloud.akeneo.com', 'staging'],
    ['https://preprod.pim.acme.example', 'staging'],
    ['https://pim.acme.example/uat', 'staging'],
    ['https://dev.pim.acme.example', 'development'],
    ['http://localhost:8080', 'development'],
    ['http://127.0.0.1:8080', 'development'],
    ['https://device-shop.example', 'production'],
    ['https://contest.example', 'production'],
  ])('take the environment of %s for %s', (baseUrl, environment) => {
    expect(suggestEnvironment(baseUrl)).toBe(environment);
  });

  it.each([
    ['https://acme-staging.cloud.akeneo.com', 'Acme staging'],
    ['https://pim.northwind.example', 'Northwind'],
    ['http://localhost:8080', 'localhost:8080'],
    ['http://192.168.1.5', '192.168.1.5'],
  ])('name %s %s', (baseUrl, name) => {
    expect(suggestName(baseUrl)).toBe(name);
  });

  it('leave the demo PIM out of production', () => {
    expect(suggestDetails('http://127.0.0.1:4000', 'Demo PIM')).toMatchObject({
      name: 'Demo PIM',
      environment: 'other',
    });
  });
});
