/** The ways in which a page may write a label and its value. None of them is privileged by the detection. */
export type Pairs = readonly (readonly [label: string, value: string])[];

const each = (pairs: Pairs, one: (label: string, value: string, index: number) => string): string =>
  pairs.map(([label, value], index) => one(label, value, index)).join('\n');

export const MARKUPS: Readonly<Record<string, (pairs: Pairs) => string>> = {
  dl: (pairs) => `<dl>${each(pairs, (l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`,
  'dl in groups': (pairs) =>
    `<dl>${each(pairs, (l, v) => `<div><dt>${l}:</dt> <dd><span>${v}</span></dd></div>`)}</dl>`,
  'table with row headers': (pairs) =>
    `<table><tbody>${each(pairs, (l, v) => `<tr><th scope="row">${l}</th><td>${v}</td></tr>`)}</tbody></table>`,
  'table of cells': (pairs) =>
    `<table>${each(pairs, (l, v) => `<tr><td>${l}</td><td>${v}</td></tr>`)}</table>`,
  'label and input': (pairs) =>
    each(pairs, (l, v, i) => `<label for="f${i}">${l}</label><input id="f${i}" value="${v}" readonly>`),
  'input before its label': (pairs) =>
    each(pairs, (l, v, i) => `<div><input id="f${i}" value="${v}"><label for="f${i}">${l}</label></div>`),
  'input within its label': (pairs) => each(pairs, (l, v) => `<label>${l} <input value="${v}"></label>`),
  textarea: (pairs) => each(pairs, (l, v) => `<div><div>${l}</div><textarea readonly>${v}</textarea></div>`),
  output: (pairs) => each(pairs, (l, v) => `<p><b>${l}</b> <output>${v}</output></p>`),
  'two divs': (pairs) =>
    each(pairs, (l, v) => `<div><div class="x1">${l}</div><div class="x2">${v}</div></div>`),
  'flat spans': (pairs) => `<div>${each(pairs, (l, v) => `<span>${l}</span><span>${v}</span>`)}</div>`,
  'card with its value above': (pairs) =>
    each(pairs, (l, v) => `<div class="card"><strong>${v}</strong><small>${l}</small></div>`),
  'one text': (pairs) => each(pairs, (l, v) => `<p>${l}: ${v}</p>`),
  'list items': (pairs) => `<ul>${each(pairs, (l, v) => `<li>${l}: <em>${v}</em></li>`)}</ul>`,
  'bold label': (pairs) => `<p>${each(pairs, (l, v) => `<strong>${l}:</strong> ${v}<br>`)}</p>`,
  'small headings': (pairs) => each(pairs, (l, v) => `<h4>${l}</h4><p>${v}</p>`),
  'aria-label': (pairs) => each(pairs, (l, v) => `<div role="group" aria-label="${l}"><i></i>${v}</div>`),
  'aria-labelledby': (pairs) =>
    each(pairs, (l, v, i) => `<i id="n${i}" hidden>${l}</i><span aria-labelledby="n${i}">${v}</span>`),
  'copy buttons': (pairs) =>
    each(pairs, (l, v) => `<div><span>${l}</span><button>Copy</button><span>${v}</span></div>`),
  'mail links': (pairs) =>
    each(pairs, (l, v) =>
      v.includes('@')
        ? `<div><span>${l}</span><a href="mailto:${encodeURIComponent(v)}?subject=Hi">Write</a></div>`
        : `<div><span>${l}</span><span>${v}</span></div>`,
    ),
  'fields in a shadowless element': (pairs) =>
    each(pairs, (l, v) => `<x-field><x-label>${l}</x-label><x-value>${v}</x-value></x-field>`),
};
