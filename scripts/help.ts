// What a command says to --help: what it does and how it is used, in the language of --lang, else in both. Reads words alone.
import { languages, type Language } from '../src/lib/domain/text.ts';
import { checkDataWords } from '../src/lib/language/check-data.ts';
import { commandHelp, type CommandName } from '../src/lib/language/command-help.ts';
import { importAnswersWords, importDeliveryWords, importWords } from '../src/lib/language/import.ts';
import { mergeWords } from '../src/lib/language/merge-command.ts';
import { publicationCommandWords } from '../src/lib/language/publication-command.ts';
import { publishSiteWords } from '../src/lib/language/publish-site.ts';
import { reportCommandWords } from '../src/lib/language/report-command.ts';
import { unusableSentence } from '../src/lib/language/unusable.ts';
import { templatesCommandWords } from '../src/lib/language/templates-command.ts';
import { keyWords } from '../src/lib/language/vault-keys.ts';
import { vaultWords } from '../src/lib/language/vault.ts';
import { rightsWords } from '../src/lib/subjects/households/words/rights.ts';
import { verifyCommandWords } from '../src/lib/subjects/report/words/frozen.ts';

function usage(command: CommandName, language: Language): string[] {
	const { use, usage: own } = commandHelp[language];
	switch (command) {
		case 'build':
			return [publicationCommandWords[language].usage];
		case 'check-data':
			return [checkDataWords[language].usage];
		case 'figures':
			return [unusableSentence('usage', {}, language)];
		case 'import':
			return [
				importDeliveryWords[language].usage,
				importWords[language].usage,
				importAnswersWords[language].usage
			];
		case 'keygen':
			return [keyWords[language].usage];
		case 'merge':
			return [mergeWords[language].usage];
		case 'publish-site':
			return [publishSiteWords[language].usage];
		case 'report':
			return [reportCommandWords[language].usage];
		case 'rights':
			return [rightsWords[language].command.usage];
		case 'seal':
			return [vaultWords[language].usage];
		case 'templates':
			return [templatesCommandWords[language].usage];
		case 'verify':
			return [verifyCommandWords[language].usage];
		default:
			return [`${use}${own[command]}`];
	}
}

const isCommand = (name: string): name is CommandName => name in commandHelp.nl.does;
const [asked = '', ...words] = process.argv.slice(2);
// It has a name of its own, and is a figure of that command.
const command = asked === 'figures' && words[0] === 'take-along' ? 'take-along' : asked;
const given = /--lang[= ](nl|en)\b/.exec(words.join(' '))?.[1];
for (const language of languages.filter((one) => given === undefined || one === given)) {
	const { does } = commandHelp[language];
	if (isCommand(command))
		process.stdout.write(`${[does[command], ...usage(command, language)].join('\n')}\n`);
	else
		process.stdout.write(
			`${Object.entries(does)
				.map(([name, what]) => `${name}: ${what}`)
				.join('\n')}\n`
		);
}
