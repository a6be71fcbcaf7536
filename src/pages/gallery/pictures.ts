const picture = (from: string, to: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 200'><defs><linearGradient id='g' x2='1' y2='1'><stop stop-color='${from}'/><stop offset='1' stop-color='${to}'/></linearGradient></defs><path fill='url(#g)' d='M0 0h200v200H0z'/></svg>`,
  )}`

export const pictures = [
  picture('#c7ced6', '#8ea3b5'),
  picture('#d8cdbd', '#a98f73'),
  picture('#c3d3c6', '#7d9c86'),
  picture('#d6c7ce', '#a58592'),
] as const
