import {
  appointAdministrators,
  createTenant,
  listAllTenants,
  type Appointee,
} from '@lianxun/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';

import { plugins } from '../plugins.ts';
import { withAdminPool } from './with-database.ts';

export function tenantCommand(): Command {
  return new Command('tenant')
    .description('cities and counties of this installation')
    .addCommand(listCommand())
    .addCommand(createCommand())
    .addCommand(administratorsCommand());
}

function listCommand(): Command {
  return new Command('list').description('list the tenants as a tree').action(async () => {
    for (const { code, depth, name, status } of await withAdminPool(listAllTenants)) {
      console.log(
        `${'  '.repeat(depth)}${code}  ${name}${status === 'active' ? '' : ` (${status})`}`,
      );
    }
  });
}

interface Given {
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'city' | 'county' | 'zone';
  readonly parent?: string;
  readonly districtKind?: string;
}

function createCommand(): Command {
  return new Command('create')
    .description('create a tenant with its roles, plugins and default workflows')
    .requiredOption('--code <code>', 'administrative code')
    .requiredOption('--name <text>', 'full name')
    .addOption(
      new Option('--kind <kind>', 'what it is')
        .choices(['province', 'city', 'county', 'zone'])
        .makeOptionMandatory(),
    )
    .option('--parent <code>', 'tenant above it; a province has none')
    .option(
      '--district-kind <text>',
      '区, 县, 自治县 …; the last character of the name when left out',
    )
    .action(async ({ parent, ...request }: Given) => {
      await withAdminPool((pool) =>
        createTenant(pool, { ...request, parentCode: parent }, plugins),
      );
      console.log(`created ${request.code} ${request.name}
next: pnpm lianxun tenant administrators ${request.code} --help`);
    });
}

function administratorsCommand(): Command {
  return new Command('administrators')
    .description('appoint the first three administrators (三员) and print their first passwords')
    .argument('<code>', 'administrative code of the tenant')
    .addOption(person('system', '系统管理员, for example wangli:王丽'))
    .addOption(person('security', '安全管理员'))
    .addOption(person('audit', '审计管理员'))
    .action(
      async (code: string, given: { system: Appointee; security: Appointee; audit: Appointee }) => {
        const { audit: auditAdmin, security: secAdmin, system: sysAdmin } = given;
        const appointed = await withAdminPool((pool) =>
          appointAdministrators(pool, code, { sysAdmin, secAdmin, auditAdmin }),
        );
        for (const { displayName, initialPassword, title, userName } of appointed)
          console.log([title, displayName, userName, initialPassword].join('\t'));
      },
    );
}

function person(flag: string, title: string): Option {
  return new Option(`--${flag} <userName:name>`, title).argParser(personOf).makeOptionMandatory();
}

function personOf(text: string): Appointee {
  const [userName = '', displayName = ''] = text.split(/[:：]/, 2);
  if (userName !== '' && displayName !== '') return { userName, displayName };
  throw new InvalidArgumentError('user name and name with a colon between them: wangli:王丽');
}
