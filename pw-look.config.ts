import base from './playwright.config.ts';
const { globalSetup: _, ...rest } = base;
export default { ...rest, outputDir: '/tmp/lx/pwout', use: { ...base.use, baseURL: process.env['LOOK_URL'] } };
