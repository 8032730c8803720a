/** A page of another site that can be shown within a page of this one. */
export interface RemoteFrame {
  /** Address of the frame; undefined for what other sites hand out as a script alone, which is linked instead. */
  frame: string | undefined;
  /** Address for readers. */
  page: string;
  /** Who gets to know of the reader. */
  host: string;
}

const youTubeId = /^(?:\/(?:embed|shorts|live|v)\/|\/)([\w-]{11})$/;

/**
 * How a page is embedded so that it asks for as little as possible: YouTube without cookies
 * (https://support.google.com/youtube/answer/171780), Vimeo without tracking (https://developer.vimeo.com/player/sdk/embed, `dnt`).
 * Both begin to play, because a reader asked for them.
 */
export function remoteFrame(address: string): RemoteFrame {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  if (/^(?:m\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/.test(host)) return youTube(url);
  if (/^(?:player\.)?vimeo\.com$/.test(host)) return vimeo(url);
  const frame = host === 'gist.github.com' ? undefined : url.href;
  return { frame, page: url.href, host };
}

function youTube(url: URL): RemoteFrame {
  const id = url.searchParams.get('v') ?? youTubeId.exec(url.pathname)?.[1];
  const list = url.searchParams.get('list');
  const start = /^\d+/.exec(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')?.[0];
  const frame = new URL(`https://www.youtube-nocookie.com/embed/${id ?? 'videoseries'}`);
  frame.searchParams.set('autoplay', '1');
  if (list) frame.searchParams.set('list', list);
  if (start) frame.searchParams.set('start', start);
  const page = id ? `https://www.youtube.com/watch?v=${id}` : url.href;
  return { frame: id || list ? frame.href : undefined, page, host: 'youtube.com' };
}

function vimeo(url: URL): RemoteFrame {
  const [, id, hash] = /^\/(?:video\/)?(\d+)(?:\/(\w+))?/.exec(url.pathname) ?? [];
  if (id === undefined) return { frame: undefined, page: url.href, host: 'vimeo.com' };
  const frame = new URL(`https://player.vimeo.com/video/${id}`);
  const secret = hash ?? url.searchParams.get('h');
  if (secret) frame.searchParams.set('h', secret);
  frame.searchParams.set('dnt', '1');
  frame.searchParams.set('autoplay', '1');
  return {
    frame: frame.href,
    page: `https://vimeo.com/${id}${secret ? `/${secret}` : ''}`,
    host: 'vimeo.com',
  };
}
