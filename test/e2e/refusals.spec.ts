import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { join } from 'node:path';
import { startDemoPim } from '../../main/demo-pim/demo-pim.ts';
import { createTestAuthority } from '../main/support/certificates.ts';
import { startApp } from './fixtures/app.ts';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { OnboardingPage } from './pages/onboarding-page.ts';

/** A server for as long as one test. */
async function serving<T>(server: Server, use: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

test.describe('an address that does not lead to a PIM keeps what was typed and says why', () => {
  test.beforeEach(async ({ home }) => home.connect.click());

  test('one that can not be asked at all', async ({ onboarding }) => {
    for (const [typed, code] of [
      ['https://api.akeneo.com', 'address-documentation-site'],
      ['https://www.akeneo.com/de', 'address-marketing-site'],
      ['ftp://pim.example.com', 'address-scheme'],
      ['not an address at all', 'address-invalid'],
    ] as const) {
      await test.step(`${typed}: ${code}`, async () => {
        await onboarding.address.fill(typed);
        await expect(onboarding.problem(code)).toBeVisible();
        await expect(onboarding.address).toHaveValue(typed);
      });
    }
  });

  test('one where no Akeneo answers', async ({ pim, onboarding }) => {
    const ask = async (address: string): Promise<void> => {
      await onboarding.address.fill(address);
      await onboarding.continue.click();
    };
    await test.step('an unknown host', async () => {
      await ask('https://pim.no-such-host.invalid');
      await expect(onboarding.problem('host-not-found')).toContainText('pim.no-such-host.invalid');
      await expect(onboarding.address).toHaveValue('https://pim.no-such-host.invalid');
    });
    await test.step('a refused connection', async () => {
      await ask(`http://127.0.0.1:${await serving(createTcpServer(), async (free) => free)}`);
      await expect(onboarding.problem('connection-refused')).toBeVisible();
    });
    await test.step('a site that is no Akeneo', async () => {
      const site = createServer((_request, response) => {
        response.setHeader('content-type', 'text/html').end('<html><title>Garden shop</title>Hello</html>');
      });
      await serving(site, async (port) => {
        await ask(`http://127.0.0.1:${port}`);
        await expect(onboarding.problem('not-akeneo')).toBeVisible();
      });
    });
    await test.step('https on a port that speaks http', async () => {
      await ask(pim.url.replace('http:', 'https:'));
      await expect(onboarding.problem('tls-failed')).toBeVisible();
    });
    await test.step('http that leads to https is offered as the address', async () => {
      const site = createServer((request, response) => {
        response.writeHead(301, { location: `https://${request.headers.host}${request.url}` }).end();
      });
      await serving(site, async (port) => {
        await ask(`http://127.0.0.1:${port}`);
        const problem = onboarding.problem('https-required');
        await problem.getByRole('button', { name: `Use https://127.0.0.1:${port}` }).click();
        await expect(onboarding.address).toHaveValue(`https://127.0.0.1:${port}`);
      });
    });
  });

  test('maintenance, and the way on when it is over', async ({ pim, onboarding }) => {
    pim.faults.maintenance = true;
    await onboarding.address.fill(pim.url);
    await onboarding.continue.click();
    const problem = onboarding.problem('maintenance');
    await expect(problem).toBeVisible();
    pim.faults.maintenance = false;
    await problem.getByRole('button', { name: 'Try again' }).click();
    await expect(onboarding.found).toBeVisible();
  });

  test('a host that takes the connection and never answers ends by itself with a time-out', async ({
    onboarding,
  }) => {
    await serving(createTcpServer(), async (port) => {
      await onboarding.address.fill(`http://127.0.0.1:${port}`);
      await onboarding.continue.click();
      await expect(onboarding.problem('timed-out')).toBeVisible({ timeout: 40_000 });
      await expect(onboarding.address).toHaveValue(`http://127.0.0.1:${port}`);
    });
  });

  test('a host that takes the connection and never answers can be cancelled', async ({ onboarding }) => {
    await serving(createTcpServer(), async (port) => {
      await onboarding.address.fill(`http://127.0.0.1:${port}`);
      await onboarding.continue.click();
      await onboarding.cancel.click();
      await expect(onboarding.page.getByText('Cancelled. The address is kept.')).toBeVisible();
      await expect(onboarding.address).toHaveValue(`http://127.0.0.1:${port}`);
    });
  });
});

test.describe('a certificate that can not be trusted', () => {
  for (const [what, host, validDays, trusted, code] of [
    ['of an unknown authority', '127.0.0.1', { from: -1, to: 30 }, false, 'certificate-untrusted'],
    ['that has expired', '127.0.0.1', { from: -30, to: -1 }, true, 'certificate-expired'],
    ['for another host', 'pim.example.com', { from: -1, to: 30 }, true, 'certificate-other-host'],
  ] as const) {
    test(`${what} is named`, async ({ userData }) => {
      const authority = await createTestAuthority();
      const file = join(userData, 'authority.pem');
      writeFileSync(file, authority.cert);
      const pim = await startDemoPim({
        products: 10,
        seed: 'tls',
        tls: await authority.issue(host, validDays),
      });
      const app = await startApp({ userData, env: trusted ? { NODE_EXTRA_CA_CERTS: file } : {} });
      const onboarding = new OnboardingPage(app.page);
      await new HomePage(app.page).connect.click();
      await onboarding.address.fill(pim.url);
      await onboarding.continue.click();
      await expect(onboarding.problem(code)).toBeVisible();
      await app.quit();
      await pim.close();
    });
  }
});

test.describe('credentials or rights that do not fit keep what was entered and say why', () => {
  test.beforeEach(async ({ home, onboarding, pim }) => {
    await home.connect.click();
    await onboarding.enterAddress(pim.url);
  });

  test('a wrong client, user, secret or password', async ({ onboarding, pim }) => {
    for (const [what, wrong, code] of [
      ['a wrong client id', { clientId: '1_wrong' }, 'client-rejected'],
      ['a wrong secret', { secret: 'wrong' }, 'client-rejected'],
      ['a wrong user', { username: 'nobody_1234' }, 'user-rejected'],
      ['a wrong password', { password: 'wrong' }, 'user-rejected'],
      [
        'the client id of an app',
        { clientId: '7f0c1f9e-7d1f-4b58-9b2c-0d3a3c1c2b1a' },
        'client-belongs-to-app',
      ],
    ] as const) {
      await test.step(what, async () => {
        const entered = { ...pim.connection, ...wrong };
        await onboarding.authorize(entered);
        await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'failed');
        await expect(onboarding.check('authorize').locator(`[data-problem="${code}"]`)).toBeVisible();
        await expect(onboarding.check('channels')).toHaveAttribute('data-state', 'skipped');
        await expect(onboarding.continue).toBeDisabled();
        await onboarding.editCredentials.click();
        await expect(onboarding.field('Client ID')).toHaveValue(entered.clientId);
        await expect(onboarding.field('Secret')).toHaveValue(entered.secret);
        await expect(onboarding.field('Username')).toHaveValue(entered.username);
        await expect(onboarding.field('Password')).toHaveValue(entered.password);
      });
    }
    await onboarding.authorize(pim.connection);
    await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'works');
  });

  test('a role without access to the API', async ({ onboarding, pim }) => {
    pim.faults.overallAccessRemoved = true;
    await onboarding.authorize(pim.connection);
    await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'failed');
    await expect(onboarding.problem('web-api-not-allowed').first()).toBeVisible();
  });

  test('a role without channels is connected, with a permission missing, and can be saved', async ({
    onboarding,
    pim,
    profile,
  }) => {
    pim.faults.permissionsRemoved = ['channels'];
    await onboarding.authorize(pim.connection);
    await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'limited');
    await expect(onboarding.check('channels').locator('[data-problem="permission-missing"]')).toBeVisible();
    await onboarding.saveAs('Limited shop');
    await expect(profile.channels.locator('[data-problem="permission-missing"]')).toBeVisible();
  });

  test('maintenance between address and test', async ({ onboarding, pim }) => {
    pim.faults.maintenance = true;
    await onboarding.authorize(pim.connection);
    await expect(onboarding.problem('maintenance').first()).toBeVisible();
    pim.faults.maintenance = false;
    await onboarding.again.click();
    await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'works');
  });

  test('a page of a company proxy instead of the PIM', async ({ onboarding, pim }) => {
    pim.faults.proxyPage.calls = 20;
    await onboarding.authorize(pim.connection);
    await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'failed');
    await expect(onboarding.page.locator('[data-problem="not-akeneo"]').first()).toBeVisible();
  });
});
