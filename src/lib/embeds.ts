/** A page of another site that can be shown within a page of this one. */
export interface RemoteFrame {
  /** Address of the frame; undefined for what other sites hand out as a script alone, which is linked instead. */
  frame: string | undefined;
  /** Address for readers. */
  page: string;
  /** Who gets to know of the reader. */
  host: string;
}

/** Sites that hand out scripts, and let nobody frame their pages. */
const linked = /(?:^|\.)(?:github\.com|gitlab\.com|twitter\.com|x\.com)$/;

const youTubeId = /^(?:\/(?:embed|shorts|live|v)\/|\/)([\w-]{11})$/;

/**
 * How a page is embedded so that it asks for as little as possible: YouTube without cookies
 * (https://support.google.com/youtube/answer/171780), Vimeo without tracking (https://developer.vimeo.com/player/sdk/embed, `dnt`).
 * Both begin to play, because a reader asked for them.
 */
export function remoteFrame(address: string): RemoteFrame {
  const url = new URL(address.replace(/^\/\//, 'https://'));
  // A page that came by https must not frame one that comes without.
  url.protocol = 'https:';
  const host = url.hostname.replace(/^www\./, '');
  if (/^(?:m\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/.test(host)) return youTube(url);
  if (/^(?:player\.)?vimeo\.com$/.test(host)) return vimeo(url);
  return { frame: linked.test(host) ? undefined : url.href, page: url.href, host };
}

function youTube(url: URL): RemoteFrame {
  const id = url.searchParams.get('v') ?? youTubeId.exec(url.pathname)?.[1];
  const list = url.searchParams.get('list');
  const start = toSeconds(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  const frame = new URL(`https://www.youtube-nocookie.com/embed/${id ?? 'videoseries'}`);
  frame.searchParams.set('autoplay', '1');
  if (list) frame.searchParams.set('list', list);
  if (start > 0) frame.searchParams.set('start', String(start));
  const page = id ? `https://www.youtube.com/watch?v=${id}` : url.href;
  return { frame: id || list ? frame.href : undefined, page, host: 'youtube.com' };
}

/** `90`, `90s` and `1m30s` are the same. */
function toSeconds(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function vimeo(url: URL): RemoteFrame {
  const [, id, hash] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?/.exec(url.pathname) ?? [];
  if (id === undefined) return { frame: undefined, page: url.href, host: 'vimeo.com' };
  const frame = new URL(`https://player.vimeo.com/video/${id}`);
  const secret = hash ?? url.searchParams.get('h');
  if (secret) frame.searchParams.set('h', secret);
  frame.searchParams.set('dnt', '1');
  frame.searchParams.set('autoplay', '1');
  if (url.hash.startsWith('#t=')) frame.hash = url.hash;
  return {
    frame: frame.href,
    page: `https://vimeo.com/${id}${secret ? `/${secret}` : ''}`,
    host: 'vimeo.com',
  };
}
