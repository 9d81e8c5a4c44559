// What the HTML of an article says of itself, so that nobody has to type it.

const FIRST = {
  '/document/url': ['link[rel=canonical]@href', 'meta[property="og:url"]@content'],
  '/document/title': ['meta[property="og:title"]@content', 'h1', 'title'],
  '/document/publisher': ['meta[property="og:site_name"]@content', 'meta[name="application-name"]@content'],
  '/document/published': ['meta[property="article:published_time"]@content', 'time@datetime'],
};

function valueOf(page, way) {
  const [selector, attribute] = way.split('@');
  const element = page.querySelector(selector);
  return (attribute ? element?.getAttribute(attribute) : element?.textContent)?.trim();
}

/** Fills the empty fields of a document from HTML that is pasted, as source or with formatting. The text itself is pasted as it is. */
export function paste(form) {
  form.querySelector('[data-pointer="/text"]').addEventListener('paste', ({clipboardData}) => {
    const plain = clipboardData.getData('text/plain');
    const html = /^\s*<[a-z!]/i.test(plain) ? plain : clipboardData.getData('text/html');
    if (!html) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const [pointer, ways] of Object.entries(FIRST)) {
      const field = form.querySelector(`[data-pointer="${pointer}"]`);
      let value = ways.map(way => valueOf(page, way)).find(Boolean);
      if (pointer === '/document/published') [value] = /^\d{4}-\d\d-\d\d/.exec(value ?? '') ?? [];
      if (pointer === '/document/url' && !/^https?:/.test(value ?? '')) value = undefined;
      if (value && !field.value) {
        field.value = value;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }
    }
  });
}
