import type { Math, InlineMath } from 'mdast-util-math';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Literal } from 'unist';

/** `\ref{eq:map}` or `\eqref{eq:map}` in text. */
export interface TexReference extends Literal {
  type: 'texReference';
  /** As it is written. */
  value: string;
  command: 'ref' | 'eqref';
  label: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    texReference: TexReference;
  }
  interface RootContentMap {
    texReference: TexReference;
  }
}

/** The nodes of what `tex-delimiters.ts` finds: those of remark-math, and references. */
export const texFromMarkdown: Extension = {
  enter: { texBlock: buffer, texText: buffer },
  exit: {
    texBlock(token) {
      addNode.call(this, blockMath(withoutBrackets(this.resume().trim())), token);
    },
    texText(token) {
      addNode.call(this, textNode(this.resume()), token);
    },
    texData(token) {
      this.config.enter.data?.call(this, token);
      this.config.exit.data?.call(this, token);
    },
  },
};

/** A formula on lines of its own, as remark-math has it. */
export function blockMath(value: string): Math {
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text' as const, value }],
  };
  return { type: 'math', value, data: { hName: 'pre', hChildren: [code] } };
}

/** A formula within a paragraph, as remark-math has it; `display` is centred all the same. */
export function inlineMath(value: string, display: boolean): InlineMath {
  const className = ['language-math', display ? 'math-display' : 'math-inline'];
  const hChildren = [{ type: 'text' as const, value }];
  return {
    type: 'inlineMath',
    value,
    data: { hName: 'code', hProperties: { className }, hChildren },
  };
}

function textNode(tex: string): InlineMath | TexReference {
  const reference = /^\\(?<command>(?:eq)?ref)\{(?<label>.*)\}$/.exec(tex)?.groups;
  if (reference) {
    const command = reference['command'] === 'ref' ? 'ref' : 'eqref';
    return { type: 'texReference', value: tex, command, label: (reference['label'] ?? '').trim() };
  }
  return inlineMath(withoutBrackets(tex), !tex.startsWith('\\('));
}

/** `\[ … \]` and `\( … \)` are no TeX for KaTeX; an environment is. */
function withoutBrackets(tex: string): string {
  return /^\\[[(]/.test(tex) ? tex.slice(2, -2).trim() : tex;
}

function buffer(this: CompileContext): void {
  this.buffer();
}

function addNode(this: CompileContext, node: Math | InlineMath | TexReference, token: Token): void {
  this.enter(node, token);
  this.exit(token);
}
