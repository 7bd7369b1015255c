import type { ServerSetting } from '../../../preload/contract/diagnosis.ts';

/**
 * Lines to copy into the configuration of a server (api.akeneo.com, troubleshooting; httpd.apache.org, CGIPassAuth;
 * symfony.com, "How to configure Symfony to work behind a load balancer").
 */
const snippets: Partial<Record<ServerSetting, string>> = {
  'authorization-header': [
    '# Apache, with PHP-FPM or CGI',
    'CGIPassAuth On',
    '# or, where that is not known',
    'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
  ].join('\n'),
  'trusted-proxies': ['# Environment of the PIM', 'TRUSTED_PROXY_IPS=<address of the reverse proxy>'].join(
    '\n',
  ),
  'rewrite-rules': [
    '# Apache: in the virtual host of the PIM',
    '<Directory /path/to/pim/public>',
    '    AllowOverride None',
    '    FallbackResource /index.php',
    '</Directory>',
    '# nginx: in the server of the PIM',
    'location / {',
    '    try_files $uri /index.php$is_args$args;',
    '}',
  ].join('\n'),
  'firewall-order': [
    '# config/packages/security.yml of the PIM: main must come last',
    'security:',
    '    firewalls:',
    '        oauth_token: { }',
    '        api_index: { }',
    '        api: { }',
    '        main: { }',
  ].join('\n'),
};

export function snippetOf(setting: ServerSetting): string | null {
  return snippets[setting] ?? null;
}
