import { spawnSync } from 'node:child_process';

export interface Certificate {
  key: string;
  cert: string;
}

/** A certificate of this machine for itself, without which no browser speaks HTTP/2; undefined if there is no OpenSSL to make it. */
export function makeCertificate(): Certificate | undefined {
  const { error, status, stdout } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', '-', '-out', '-'],
    ],
    { encoding: 'utf8' },
  );
  if (error || status !== 0) return undefined;
  const key = /-----BEGIN PRIVATE KEY-----[^]+?-----END PRIVATE KEY-----/.exec(stdout)?.[0];
  const cert = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/.exec(stdout)?.[0];
  return key && cert ? { key, cert } : undefined;
}
