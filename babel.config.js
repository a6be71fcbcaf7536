/** Read by Taro's webpack runner only; jest compiles with swc and the functions with esbuild. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
