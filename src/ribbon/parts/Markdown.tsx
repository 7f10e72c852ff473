import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { Visible } from '../../ui/parts/Value';
import { safeLink } from './markdown-link';

/**
 * Somebody's Markdown as elements of an allow-list. Only the lexer of `marked` is used: no string of HTML is ever made,
 * and HTML in the source is text. Nothing is fetched: a picture is shown as its description.
 */
export const Markdown = ({ source }: { readonly source: string }) => (
  <div class="markdown">
    <Blocks tokens={new Lexer({ gfm: true, breaks: true }).lex(source)} />
  </div>
);

const Blocks = ({ tokens }: { readonly tokens: readonly Token[] }) => (
  <>
    {tokens.map((token, index) => (
      <Block key={index} token={token} />
    ))}
  </>
);

const Inline = ({ tokens }: { readonly tokens: readonly Token[] | undefined }) => (
  <>
    {tokens?.map((token, index) => (
      <Span key={index} token={token} />
    ))}
  </>
);

const Block = ({ token }: { readonly token: Token }) => {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return (
        <p class="md-heading">
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens ?? []} />
        </blockquote>
      );
    case 'list':
      return <List list={token as Tokens.List} />;
    case 'code':
      return (
        <pre>
          <code>
            <Visible text={(token as Tokens.Code).text} lines />
          </code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return <Table table={token as Tokens.Table} />;
    case 'text':
    case 'checkbox':
      return <Span token={token} />;
    default:
      return (
        <p>
          <Visible text={token.raw} lines />
        </p>
      );
  }
};

const List = ({ list }: { readonly list: Tokens.List }) => {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag {...(list.ordered && typeof list.start === 'number' ? { start: list.start } : {})}>
      {list.items.map((item, index) => (
        <li key={index}>
          <Blocks tokens={item.tokens} />
        </li>
      ))}
    </Tag>
  );
};

const Table = ({ table }: { readonly table: Tokens.Table }) => (
  <table>
    <thead>
      <tr>
        {table.header.map((cell, index) => (
          <th key={index} scope="col">
            <Inline tokens={cell.tokens} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, index) => (
        <tr key={index}>
          {row.map((cell, column) => (
            <td key={column}>
              <Inline tokens={cell.tokens} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Span = ({ token }: { readonly token: Token }): ComponentChildren => {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inline tokens={token.tokens} />
        </del>
      );
    case 'codespan':
      return (
        <code>
          <Visible text={(token as Tokens.Codespan).text} lines />
        </code>
      );
    case 'checkbox':
      return (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ';
    case 'br':
      return <br />;
    case 'escape':
      return <Visible text={(token as Tokens.Escape).text} />;
    case 'link':
      return <Link link={token as Tokens.Link} />;
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : <Visible text={(token as Tokens.Text).text} lines />;
    default:
      // HTML, pictures, and whatever a later version of the lexer may know.
      return <Visible text={token.raw} lines />;
  }
};

const Link = ({ link }: { readonly link: Tokens.Link }) => {
  const target = safeLink(link.href);
  // An address that leads nowhere safe is shown as it was written.
  if (!target) return <Visible text={link.raw} lines />;
  const plain = link.text === link.href || link.text === target.href;
  return (
    <>
      <a href={target.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
        {plain ? <Visible text={link.href} /> : <Inline tokens={link.tokens} />}
      </a>
      {!plain && (
        <span class="muted">
          {' ('}
          <Visible text={target.shown} />
          {')'}
        </span>
      )}
    </>
  );
};
