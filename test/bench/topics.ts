import type { Section } from '../../src/model/section.ts';
import { section } from '../builders.ts';

/** Sections of forty terms each, half of them Korean, as an editor would list them. */
export function benchSections(sources: readonly string[]): readonly Section[] {
  return topics.map(({ slug, title, terms }) =>
    section({ slug, title, sources, match: { kind: 'any', of: terms.map((term) => ({ kind: 'term', term })) } }),
  );
}

export type Topic = {
  readonly slug: string;
  readonly title: string;
  readonly terms: readonly [string, ...string[]];
};

export const topics: readonly [Topic, ...Topic[]] = [
  {
    slug: 'harbours',
    title: 'Harbours',
    terms: list(
      'container port, dry dock, breakwater, pilot boat, harbour master, deep-water berth, gantry crane, lighthouse, ' +
        'dredging, tugboat, coast guard, quay wall, cargo terminal, shipyard, ballast water, sea lock, freight rate, ' +
        'port authority, anchorage, bunker fuel, 항만, 부두, 방파제, 등대, 예인선, 조선소, 화물선, 컨테이너, 준설, 정박지, ' +
        '해양경찰, 여객선, 선착장, 도선사, 어항, 해운, 물류항, 갑문, 하역, 항로',
    ),
  },
  {
    slug: 'power-grid',
    title: 'Power grid',
    terms: list(
      'substation, wind farm, blackout, transformer fire, grid operator, pumped storage, solar park, load shedding, ' +
        'heat pump, turbine hall, spot price, smart meter, transmission line, cooling tower, battery plant, tidal power, ' +
        'peak demand, coal phase-out, hydrogen pipeline, nuclear watchdog, 전력망, 변전소, 정전, 풍력, 태양광, 송전탑, ' +
        '원자력, 발전소, 배터리, 수소, 전기요금, 양수발전, 열병합, 변압기, 계량기, 조력, 냉각탑, 탈석탄, 예비전력, 전력거래',
    ),
  },
  {
    slug: 'island-talks',
    title: 'Island talks',
    terms: list(
      'peace talks, ceasefire, border crossing, demarcation line, envoy, joint statement, foreign ministry, summit venue, ' +
        'sanctions panel, fishing rights, hotline, observer mission, armistice, exclave, customs union, family reunions, ' +
        'loudspeaker, missile test, treaty text, shuttle diplomacy, 평화회담, 휴전, 국경, 군사분계선, 특사, 공동성명, 외교부, ' +
        '정상회담, 제재, 어업권, 직통전화, 감시단, 정전협정, 관세, 이산가족, 확성기, 미사일, 조약, 비무장지대, 통일부',
    ),
  },
];

function list(text: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.split(', ');
  return [first, ...rest];
}
