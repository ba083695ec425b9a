/** Drawings of 20 by 20, in lines; what they say stands in words, too. */
const PATHS = {
  empty: '',
  incomplete: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  invalid: 'M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM7.5 7.5l5 5m0-5-5 5',
  valid: 'm4 10.5 4 4 8-9',
  eye: 'M1.8 10C3.4 6.8 6.4 4.6 10 4.6s6.6 2.2 8.2 5.4c-1.6 3.2-4.6 5.4-8.2 5.4S3.4 13.2 1.8 10zM7.4 10a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0',
} as const
const SVG = 'http://www.w3.org/2000/svg'

export function icon(name: keyof typeof PATHS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(document.createElementNS(SVG, 'path'))
  setIcon(svg, name)
  return svg
}

export function setIcon(svg: SVGElement, name: keyof typeof PATHS): void {
  svg.firstElementChild?.setAttribute('d', PATHS[name])
}
