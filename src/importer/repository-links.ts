const loop =
  /^[ \t]*\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)\s*-?%\}\s*\{%-?\s*include\s+repository\/(?:repo|repo_user)\.(?:liquid|html)\s+(?:repository|username)=\1\s*-?%\}\s*\{%-?\s*endfor\s*-?%\}/gm;

/**
 * The text of al-folio's page of repositories, with a list of links in the place of each row of cards, which a server of somebody
 * else draws. Its trophies come from there, too.
 */
export function withRepositoryLinks(text: string): string {
  return text
    .replaceAll(loop, (written, name: string, list: string) => {
      const lines = '\n'.repeat(Math.max(written.split('\n').length - 2, 0));
      return `{% for ${name} in ${list} %}- [{{ ${name} }}](https://github.com/{{ ${name} }})\n{% endfor %}${lines}`;
    })
    .replaceAll(/^[ \t]*(?:<div class="repositories\b[^>]*>|<\/div>)[ \t]*$/gm, '')
    .replaceAll(/\{%-?\s*if\s+site\.repo_trophies\.enabled\s*-?%\}/g, '{% if false %}');
}
