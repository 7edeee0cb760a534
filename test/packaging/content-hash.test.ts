import { describe, expect, test } from 'vitest';
import { hashedNames } from '../../src/packaging/content-hash.ts';

const isHashed = (path: string): boolean => hashedNames([path]).has(path);

describe('a name holds a hash when it is made by', () => {
  test.each([
    [
      'Vite 5 and later',
      ['assets/index-BZ2k3x9a.js', 'assets/index-n_ryQ3BS.css', 'assets/react-CHdo91hT.svg', 'assets/codeMirrorModule--QdMvsKi.css'],
    ],
    ['Vite 2 to 4', ['assets/index.5d41402a.js', 'assets/logo-03d6d6da.png', 'assets/index-4b2c8f0e.css', 'assets/index-4b2c8f0e.js.map']],
    [
      'webpack',
      ['app.3f2a9c1b.css', 'main.073c9b0a.chunk.css', 'js/2.0fb2c0d4.chunk.js', '3f2a9c1b4d5e6f708192.png', 'main.8d2f1c7e.js.LICENSE.txt'],
    ],
    [
      'a bundler that names chunks so',
      ['chunk-5d41402a.js', 'vendors~main.1c8a7e5b.chunk.js', 'p__index.3f2a9c1b.async.js', 'chunk-FFHMDXTL.js'],
    ],
    ['Create React App', ['static/media/logo.6ce24c58023cc2f8fd88fe9d219db6c6.svg', 'static/js/main.f3a1b2c4.js']],
    [
      'Next',
      [
        '_next/static/chunks/framework-aec844d2ccbe7592.js',
        '_next/static/css/b1a2c3d4e5f60718.css',
        '_next/static/Xk2lq0vB9sZ7/_buildManifest.js',
        '_next/static/media/c9a5bc6a7c948fb0-s.p.woff2',
        'base/_next/static/chunks/pages/_app-72b849fbd24ac258.js',
      ],
    ],
    ['Nuxt', ['_nuxt/DhTbjJlp.js', '_nuxt/entry.CHdo91hT.css', '_nuxt/error-404.BZ2k3x9a.css']],
    ['Astro', ['_astro/hoisted.CHdo91hT.js', '_astro/photo.BZ2k3x9a_Z1abcDE.webp']],
    ['SvelteKit', ['_app/immutable/chunks/index.js', '_app/immutable/entry/start.CxKqpPTe.js']],
    ['Angular', ['main-5BQZ6J7K.js', 'polyfills-FFHMD2TL.js', 'styles.ef46db3751d8e999.css']],
    ['Gatsby', ['webpack-runtime-8d6e2ab1f44f1d8ad7c1.js', 'component---src-pages-index-js-7b1d2e3f4a5b6c7d8e9f.js']],
    [
      'Docusaurus and VitePress',
      ['assets/js/1a4e3797.c8f7f23b.js', 'assets/guide_index.md.BZ2k3x9a.lean.js', 'assets/inter-roman-latin.CHdo91hT.woff2'],
    ],
  ])('%s', (_, names) => {
    expect(names.filter((name) => !isHashed(name))).toEqual([]);
  });
});

describe('a name holds no hash', () => {
  test.each([
    [
      'when it is a version',
      ['jquery-3.7.1.min.js', 'bootstrap-5.3.3-dist.css', 'app-v1.2.3.js', 'echarts.5.4.3.min.js', 'lib-1.0.0-beta.12.js'],
    ],
    [
      'when it is a number or a date',
      ['readme-12345678.txt', 'report-20240115.pdf', 'IMG_20240115_103000.jpg', 'a.1700000000000.json', '1234567890123456.png'],
    ],
    ['when it is a letter with a number', ['form-a1234567.pdf', 'invoice-e12345678.pdf', 'scan-1234567a.png']],
    ['when it is a word of hexadecimal letters', ['photo-deadbeef.jpg', 'the-facade.effaced0.html', 'cafebabe.class']],
    [
      'when it is an English word of eight letters',
      ['my-calendar.js', 'app-settings.json', 'site.manifest.json', 'date-Calendar.js', 'main-TEMPLATE.css'],
    ],
    [
      'when it is words in camel case',
      ['page-HomePage.js', 'icon-UserCard.svg', 'jquery.dataTables.min.js', 'icon-iPhone15.png', 'docs-Web3Docs.js'],
    ],
    [
      'when it is words and a number',
      ['book-Chapter1.pdf', 'btn-Button01.png', 'logo-v2-Final.png', 'a.Version2.js', 'swagger.OAuth2UI.js'],
    ],
    ['when it is short', ['app.3f2a9.js', 'a-BZ2k3x9.js', 'main.abc123.js']],
    ['when a short one is all there is', ['5d41402a.js', 'BZ2k3x9a.js', 'ff00aa88.png']],
    ['when it is a UUID, which names a thing', ['files/550e8400-e29b-41d4-a716-44665544abcd.png']],
    ['when it is a part of an emoji', ['1f468-200d-1f4bb.svg', '1f1e8-1f1f3.png']],
    ['when the folder has it, but not the file', ['5d41402abc4b2a76b9719d911017c592/app.js', 'v-3f2a9c1b/index.js']],
    [
      'when there is no name at all',
      [
        '',
        'a',
        '.well-known/x',
        'sw.js',
        'favicon.ico',
        '_nuxt/builds/latest.json',
        '_nuxt/entry.js',
        '_nuxt/some.component.js',
        '_astro/page.css',
      ],
    ],
  ])('%s', (_, names) => {
    expect(names.filter(isHashed)).toEqual([]);
  });
});

describe('what looks like words', () => {
  const doubtful = 'assets/index-DiwrgTda.css';

  test('is a hash among scripts and styles that are all named so', () => {
    expect(isHashed(doubtful)).toBe(false);
    expect(hashedNames(['index.html', 'assets/index-BZ2k3x9a.js', doubtful]).has(doubtful)).toBe(true);
    expect(hashedNames(['assets/index-BZ2k3x9a.js', 'assets/a-CHdo91hT.js', doubtful, 'assets/photo.png']).has(doubtful)).toBe(true);
  });

  test.each([
    ['in another folder', ['js/index-BZ2k3x9a.js']],
    ['beside a script without a hash', ['assets/index-BZ2k3x9a.js', 'assets/legacy.js']],
    ['when most are doubtful', ['assets/index-BZ2k3x9a.js', 'assets/page-HomePage.js', 'assets/page-UserList.js']],
  ])('is none %s', (_, others) => {
    expect(hashedNames([...others, doubtful]).has(doubtful)).toBe(false);
  });

  test('is none for a picture, which nobody builds', () => {
    expect(hashedNames(['assets/index-BZ2k3x9a.js', 'assets/icon-HomePage.svg']).has('assets/icon-HomePage.svg')).toBe(false);
  });
});
