/** Read by Taro's webpack runner only; jest compiles with swc and the functions with esbuild. */
module.exports = {
  // `${a}…` becomes `a + …`: it differs only for an object that says one thing as a primitive and another as text.
  assumptions: { ignoreToPrimitiveHint: true },
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
