import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matching, pathOf, present } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();
const base = '/api/rest/v1';
const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/);
const stepsSchema = z.object({ steps: z.array(z.object({ uuid: z.string() })) });

async function firstStep(): Promise<string> {
  const [item] = (await demo().get(`${base}/workflows`)).json._embedded.items;
  const { json } = await demo().get(pathOf(item._links.self));
  return present(stepsSchema.parse(json).steps[0]).uuid;
}

describe('D15 workflows', () => {
  it('lists uuid, code, labels and enabled, with offset links', async () => {
    const { json } = await demo().get(`${base}/workflows?limit=1&page=2`);
    expect(json._links).toEqual({
      self: { href: `${demo().pim.url}${base}/workflows?page=2&limit=1&with_count=false` },
      first: { href: `${demo().pim.url}${base}/workflows?page=1&limit=1&with_count=false` },
      previous: { href: `${demo().pim.url}${base}/workflows?page=1&limit=1&with_count=false` },
      next: { href: `${demo().pim.url}${base}/workflows?page=3&limit=1&with_count=false` },
    });
    const [item] = json._embedded.items;
    expect(item).toEqual({
      _links: { self: { href: `${demo().pim.url}${base}/workflows/${String(item.uuid)}` } },
      uuid,
      code: 'enrichment',
      labels: { de_DE: 'Anreicherung', en_US: 'Enrichment', fr_FR: 'Enrichissement' },
      enabled: true,
    });
  });

  it('one of them has its steps', async () => {
    const [, second] = (await demo().get(`${base}/workflows`)).json._embedded.items;
    const { json } = await demo().get(`${base}/workflows/${second.uuid.toUpperCase()}`);
    expect(json).toEqual({
      uuid: second.uuid,
      code: 'enrichment',
      labels: { de_DE: 'Anreicherung', en_US: 'Enrichment', fr_FR: 'Enrichissement' },
      enabled: true,
      steps: [
        {
          uuid,
          code: 'texts',
          type: 'enrichment',
          labels: { de_DE: 'Texte', en_US: 'Texts', fr_FR: 'Textes' },
          descriptions: { en_US: 'What "texts" is about' },
          allotted_time: { value: 5, unit: 'days' },
          channels_and_locales: { ecommerce: ['de_DE', 'en_US'] },
        },
        {
          uuid,
          code: 'approval',
          type: 'review',
          labels: { de_DE: 'Freigabe', en_US: 'Approval', fr_FR: 'Validation' },
          descriptions: { en_US: 'What "approval" is about' },
          allotted_time: null,
          channels_and_locales: {},
        },
      ],
    });
    const missing = await demo().get(`${base}/workflows/fc24e6c3-933c-4a93-8a81-e5c703d134d5`);
    expect(missing.status).toBe(404);
  });

  it('assignees of a step, and 404 for a step that is none', async () => {
    const known = await demo().get(`${base}/workflows/steps/${await firstStep()}/assignees`);
    expect([known.status, known.json._embedded.items]).toEqual([200, []]);
    const unknown = await demo().get(
      `${base}/workflows/steps/fc24e6c3-933c-4a93-8a81-e5c703d134d5/assignees`,
    );
    expect(unknown.status).toBe(404);
  });

  it('tasks need the uuid of a step', async () => {
    expect((await demo().get(`${base}/workflows/tasks`)).status).toBe(422);
    const step = await firstStep();
    for (const value of [step, [step]]) {
      const reply = await demo().search('workflows/tasks', { step_uuid: [{ operator: '=', value }] });
      expect([reply.status, reply.json._embedded.items]).toEqual([200, []]);
    }
    const other = await demo().search('workflows/tasks', { step_uuid: [{ operator: '=', value: 'x' }] });
    expect(other.status).toBe(422);
  });

  it('C6 each needs its permission', async () => {
    const step = await firstStep();
    const texts = [
      ['workflows', 'workflows', 'workflows'],
      ['workflow-step-assignees', `workflows/steps/${step}/assignees`, 'workflow step assignees'],
      ['workflow-tasks', 'workflows/tasks', 'workflow tasks'],
    ] as const;
    for (const [permission, path, plural] of texts) {
      demo().pim.faults.permissionsRemoved = [permission];
      const { json } = await demo().get(`${base}/${path}`);
      demo().pim.faults.permissionsRemoved = [];
      expect(json).toEqual({
        code: 403,
        message: `Access forbidden. You are not allowed to list ${plural}.`,
      });
    }
  });
});

describe('D15 jobs', () => {
  it.each(['export', 'import'])(
    'POST /jobs/%s/{code} needs a permission that the role lacks',
    async (kind) => {
      const { username, password } = demo().pim.connection;
      const { access_token } = (await demo().token({ grant_type: 'password', username, password })).json;
      const reply = await demo().send(`${base}/jobs/${kind}/some_job`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(reply.status).toBe(403);
      const get = await demo().send(`${base}/jobs/${kind}/some_job`);
      expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    },
  );
});
