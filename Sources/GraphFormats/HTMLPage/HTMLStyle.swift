/// How a page of tables looks.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --line: #c8ccd2; --head: #f2f4f6; --dim: #59606a;
      --ink: #16191d; --paper: #ffffff; --link: #0b57a4; }
    @media (prefers-color-scheme: dark) {
      :root { --line: #454b54; --head: #22262c; --dim: #a3abb6; --ink: #e8eaed; --paper: #15181c;
        --link: #8ab8f0; }
    }
    body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: var(--ink);
      background: var(--paper); font: 1rem/1.45 system-ui, sans-serif; }
    table { border-collapse: collapse; width: 100%; margin: 2rem 0; }
    caption { text-align: left; font-weight: 600; font-size: 1.2rem; padding: 0.4rem 0; }
    th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: var(--head); }
    tbody th { font-weight: 600; }
    bdi { white-space: pre-wrap; }
    ul, dl, blockquote { margin: 0; padding: 0; list-style: none; }
    blockquote { border-left: 3px solid var(--line); padding-left: 0.6rem; margin: 0.2rem 0; }
    cite, dt, small { color: var(--dim); font-size: 0.9rem; font-style: normal; }
    dd { margin: 0 0 0.2rem; }
    a { color: var(--link); }
    :target { outline: 2px solid var(--link); }
    @media print { thead { display: table-header-group; } tr { break-inside: avoid; } }

    """
}
