import { jsonAnswer } from '../server/answers.ts';
import type { Answer, Call } from '../server/call.ts';
import type { Handler, Route } from '../server/route.ts';

/** `GET /api/rest/v1`: which endpoints there are; needs no token. Source: pim-community-dev, RootEndpointController.php. */
export function rootListing(routes: readonly Route[]): Handler {
  const listed = routes.filter((route) => route.path.startsWith('/api/rest/v1/'));
  return (_pim, call: Call): Answer =>
    jsonAnswer({
      host: call.origin,
      authentication: { fos_oauth_server_token: { route: '/api/oauth/v1/token', methods: ['POST'] } },
      routes: Object.fromEntries(
        listed.map((route) => [
          route.name,
          { route: route.path.replace('+}', '}'), methods: [route.method] },
        ]),
      ),
    });
}
