/** The web servers of docs/secure-address.md, run with that page's very blocks on ports of their own. */
import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { home } from './kept-process.ts'

/** The name that the page uses. */
export const documentedName = 'kept.example.org'

export interface WebServer {
  /** Where it speaks HTTPS. */
  port: number
  stop(): Promise<void>
}

export interface ServerKind {
  name: 'Caddy' | 'nginx'
  program: string
  start(folder: string, keptPort: number): Promise<WebServer>
}

export const serverKinds: readonly ServerKind[] = [
  { name: 'Caddy', program: '/usr/bin/caddy', start: startCaddy },
  { name: 'nginx', program: '/usr/sbin/nginx', start: startNginx },
]

export const isInstalled = ({ program }: ServerKind): boolean => existsSync(program)

/** The block of the page that belongs to a server, speaking to the port that this Kept has. */
function documented(beginning: string, keptPort: number): string {
  const page = readFileSync(join(home, 'docs/secure-address.md'), 'utf8')
  const blocks = [...page.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
  const block = blocks.find((one) => one.startsWith(beginning))
  if (!block?.includes('127.0.0.1:8321')) throw new Error(`docs/secure-address.md has no block "${beginning}".`)
  return block.replaceAll('127.0.0.1:8321', `127.0.0.1:${keptPort}`)
}

/** With certificates of its own making, since no authority can reach a test. */
async function startCaddy(folder: string, keptPort: number): Promise<WebServer> {
  const [http, https] = [await freePort(), await freePort()]
  const options = `{\n\tlocal_certs\n\tskip_install_trust\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n}\n`
  writeFileSync(join(folder, 'Caddyfile'), options + documented(documentedName, keptPort))
  const words = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
  return serving(
    spawn('/usr/bin/caddy', words, { env: { HOME: folder, XDG_DATA_HOME: folder }, stdio: 'ignore' }),
    https,
  )
}

/** With what certbot would add to the block: a certificate, and HTTPS instead of HTTP. */
async function startNginx(folder: string, keptPort: number): Promise<WebServer> {
  const https = await freePort()
  const [certificate, key] = [join(folder, 'kept.crt'), join(folder, 'kept.key')]
  const subject = ['-subj', `/CN=${documentedName}`, '-addext', `subjectAltName=DNS:${documentedName}`]
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-out', certificate, '-keyout', key]
  execFileSync('openssl', [...made, ...subject], { stdio: 'ignore' })
  const secured = `listen ${https} ssl;\n    ssl_certificate ${certificate};\n    ssl_certificate_key ${key};`
  const block = documented('server {', keptPort)
    .replace('listen 80;', secured)
    .replace(/^\s*listen \[::\]:80;\n/m, '')
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  mkdirSync(join(folder, 'nginx'))
  const http = `http {\n${places.join('\n')}\naccess_log off;\n${block}}\n`
  const main = `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/nginx/error.log;\nevents {}\n`
  writeFileSync(join(folder, 'nginx.conf'), main + http)
  const words = ['-p', join(folder, 'nginx'), '-e', join(folder, 'nginx/error.log'), '-c', join(folder, 'nginx.conf')]
  return serving(spawn('/usr/sbin/nginx', words, { stdio: 'ignore' }), https)
}

async function serving(child: ChildProcess, port: number): Promise<WebServer> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; tries < 100; tries += 1) {
    if (await speaksTls(port)) return { port, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error('The web server does not answer.')
}

function speaksTls(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: documentedName, rejectUnauthorized: false })
    socket.once('secureConnect', () => {
      socket.end()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** One that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
