import { folder, post, type BadInput } from './site-problems.ts';

export const components: readonly BadInput[] = [
  [
    'a component that is misspelt',
    post('<Detials summary="A">\n\na\n\n</Detials>'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-unknown]
  There is no component <Detials>.
  Did you mean <Details>? Your own go into content/components/.`,
  ],
  [
    'a component that there is not',
    post('<Spaceship />'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-unknown]
  There is no component <Spaceship>.
  There are: Audio, Bibliography, Callout, Caption, Cite, Col, Comments, Compare, Corollary, Definition, Details, Embed, Example, Figure, Gallery, Lemma, Listing, Marginfigure, Math, MissingFigure, Notebook, Proof, Proposition, Quote, Ref, Remark, Row, Sidenote, Tab, Table, Tabs, Theorem, Video. Your own go into content/components/.`,
  ],
  [
    'a component that is not closed',
    post('<Details summary="A">\n\na'),
    `content/posts/2026-01-08-a.mdx:4:1 [mdx-syntax]
  MDX cannot read this. (Expected a closing tag for \`<Details>\` (4:1-4:22).)
  Close every element that is opened, in the same paragraph or with blank lines around both tags. To show a < or a {, write \\< or \\{.`,
  ],
  [
    'components that overlap',
    post('<Row>\n<Col>\n\na\n\n</Row>\n</Col>'),
    `content/posts/2026-01-08-a.mdx:5:1 [mdx-syntax]
  MDX cannot read this. (Unexpected closing tag \`</Row>\`, expected corresponding closing tag for \`<Col>\` (5:1-5:6).)
  Close every element that is opened, in the same paragraph or with blank lines around both tags. To show a < or a {, write \\< or \\{.`,
  ],
  [
    'a tag that closes nothing',
    post('a\n\n</Details>'),
    `content/posts/2026-01-08-a.mdx:6:2 [mdx-syntax]
  MDX cannot read this. (Unexpected closing slash \`/\` in tag, expected an open tag first.)
  Close every element that is opened, in the same paragraph or with blank lines around both tags. To show a < or a {, write \\< or \\{.`,
  ],
  [
    'a prop that is misspelt',
    post('<Details sumary="A">\n\na\n\n</Details>'),
    `2 problems in your content:

content/posts/2026-01-08-a.mdx:4:1 [component-prop]
  <Details> needs the prop "summary".
  Add "summary": text.

content/posts/2026-01-08-a.mdx:4:10 [component-prop]
  <Details> has no prop "sumary".
  Did you mean "summary"? It takes: class, id, summary, open.`,
  ],
  [
    'a prop of the wrong kind',
    post('<Row columns="two">\n\na\n\n</Row>'),
    `content/posts/2026-01-08-a.mdx:4:6 [component-prop]
  The prop "columns" of <Row> is "two", which is not valid.
  It must be a number from 1 to 6, as in columns={2}.`,
  ],
  [
    'a component that is not where it belongs',
    post('<Col>\n\na\n\n</Col>'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-place]
  <Col> belongs inside <Row>.
  Move it there.`,
  ],
  [
    'a Tab outside Tabs',
    post('<Tab label="A">\n\na\n\n</Tab>'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-place]
  <Tab> belongs inside <Tabs>.
  Move it there.`,
  ],
  [
    'text in Tabs',
    post('<Tabs>\n\na\n\n</Tabs>'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-place]
  <Tabs> holds <Tab> and nothing else.
  Put everything in it between <Tab> and </Tab>.`,
  ],
  [
    'a component within a line',
    post('a <Details summary="A">b</Details> c'),
    `content/posts/2026-01-08-a.mdx:4:3 [component-place]
  <Details> stands within a line of text.
  Put it on lines of its own, with a blank line before and after.`,
  ],
  [
    'a Ref to nothing',
    post('See <Ref to="fig:a" />.'),
    `content/posts/2026-01-08-a.mdx:4:10 [label-unknown]
  Nothing in this text has the label "fig:a".
  Write \\label{fig:a} into the formula that is meant, or id="fig:a" into its component.`,
  ],
  [
    'two things of one id',
    post('<Theorem id="a">\n\nA\n\n</Theorem>\n\n<Lemma id="a">\n\nB\n\n</Lemma>'),
    `content/posts/2026-01-08-a.mdx:10:8 [label-twice]
  The label "a" is given twice in this text.
  Give one of them another name, and change the references that mean it.`,
  ],
  [
    'a frame of a program',
    post('<Embed src="javascript:alert(1)" title="A" />'),
    `content/posts/2026-01-08-a.mdx:4:8 [component-prop]
  The prop "src" of <Embed> is "javascript:alert(1)", which is not valid.
  It must be a URL that begins with https://, or the path of an HTML file; link to other files.`,
  ],
  [
    'an element of Distill that there is not',
    post('<d-footnot>a</d-footnot>'),
    `content/posts/2026-01-08-a.mdx:4:1 [component-unknown]
  There is no element <d-footnot>.
  Did you mean <d-footnote>?`,
  ],
  [
    'an HTML comment',
    post('a <!-- b -->'),
    `content/posts/2026-01-08-a.mdx:4:3 [mdx-syntax]
  MDX has no HTML comments. (Unexpected character \`!\` (U+0021) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\` (note: to create a comment in MDX, use \`{/* text */}\`).)
  Write {/* … */} instead of <!-- … -->.`,
  ],
  [
    'an element that is not closed',
    post('a<br>b'),
    `content/posts/2026-01-08-a.mdx:4:2 [mdx-syntax]
  HTML elements without content need a slash in MDX. (Expected a closing tag for \`<br>\` (4:2-4:6) before the end of \`paragraph\`.)
  Write <br />.`,
  ],
  [
    'a link in angle brackets',
    post('<https://example.org>'),
    `content/posts/2026-01-08-a.mdx:4:1 [mdx-syntax]
  MDX has no links in angle brackets. (Unexpected character \`/\` (U+002F) before local name, expected a character that can start a name, such as a letter, \`$\`, or \`_\` (note: to create a link in MDX, use \`[text](url)\`).)
  Write [https://example.org](https://example.org), or the address alone.`,
  ],
  [
    'a heart',
    post('I <3 maps'),
    `content/posts/2026-01-08-a.mdx:4:3 [mdx-syntax]
  MDX reads a < in text as the beginning of an element, and this is not an element. (Unexpected character \`3\` (U+0033) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`.)
  To show it, write \\<3. Put a formula between dollars.`,
  ],
  [
    'braces in text',
    post('The set {x | x > 0}'),
    `content/posts/2026-01-08-a.mdx:4:9 [mdx-expression]
  MDX reads braces in text as JavaScript: {x | x > 0} would not appear as it is written.
  To show braces, write \\{ and \\}. Put a formula between dollars.`,
  ],
  [
    'a name that nobody declares',
    post('The {answer}'),
    `content/posts/2026-01-08-a.mdx:4:5 [mdx-expression]
  MDX reads braces in text as JavaScript: {answer} would not appear as it is written.
  To show braces, write \\{ and \\}. Put a formula between dollars.`,
  ],
  [
    'a name in a prop that nobody declares',
    post('<Figure src={brain} alt="" />'),
    `content/posts/2026-01-08-a.mdx:4:9 [mdx-expression]
  <Figure> is given brain in braces, a name that nothing in this text declares.
  Put text in quotes instead of braces. A name has to be exported or imported by the text itself.`,
  ],
  [
    'a name in a spread that nobody declares',
    post('<Row {...layout}>\n\na\n\n</Row>'),
    `content/posts/2026-01-08-a.mdx:4:6 [mdx-expression]
  <Row> is given layout in braces, a name that nothing in this text declares.
  Put text in quotes instead of braces. A name has to be exported or imported by the text itself.`,
  ],
  [
    'a prop that is no JavaScript',
    post('<Row columns={2 +}>\n\na\n\n</Row>'),
    `content/posts/2026-01-08-a.mdx:4:14 [mdx-syntax]
  MDX reads braces in text as JavaScript, and this is not JavaScript. (Could not parse expression with acorn.)
  To show braces, write \\{ and \\}. Put a formula between dollars.`,
  ],
  [
    'a component of the writer that is a folder',
    { ...post('<Plot />'), 'content/components/Plot.astro': folder },
    `content/posts/2026-01-08-a.mdx:4:1 [component-unknown]
  There is no component <Plot>.
  There are: Audio, Bibliography, Callout, Caption, Cite, Col, Comments, Compare, Corollary, Definition, Details, Embed, Example, Figure, Gallery, Lemma, Listing, Marginfigure, Math, MissingFigure, Notebook, Proof, Proposition, Quote, Ref, Remark, Row, Sidenote, Tab, Table, Tabs, Theorem, Video. Your own go into content/components/.`,
  ],
  [
    'a paragraph that begins with import',
    post('import taxes are high'),
    `content/posts/2026-01-08-a.mdx:4:1 [mdx-syntax]
  MDX reads a paragraph that begins with import or export as JavaScript, and this is not JavaScript. (Could not parse import/exports with acorn.)
  Begin it with another word, or write {'import'} for this one.`,
  ],
  [
    'an import of a file that is not there',
    post("import x from './x.js'\n\n{x}"),
    `content/posts/2026-01-08-a.mdx:4:1 [file-missing]
  The file ./x.js that this text imports does not exist.
  Put it there, or correct the path, which counts from the folder of the text.`,
  ],
];
