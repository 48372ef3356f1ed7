// Every claim that can be made, with its sentence: read by people, so that no wording changes unseen.

/** `code | status | reason | detail` to the Dutch and the English sentence. */
export const claimSentences: Record<string, [nl: string, en: string]> = {
	'cannot-say | none | before-baseline | -': [
		'Dit kwartaal ligt vóór de nulmeting. Er is nog geen streeflijn.',
		'This quarter lies before the baseline. There is no target path yet.'
	],
	'cannot-say | none | break | -': [
		'Sinds het 3e\u00a0kwartaal van\u00a02009 telt de bron anders. Vergelijken met de nulmeting kan niet.',
		'Since the third quarter of\u00a02009 the source counts differently. It cannot be compared with the baseline.'
	],
	'cannot-say | none | hidden by programme | -': [
		'Dit cijfer is verborgen: de aantallen zijn te klein. Het is niet nul.',
		'This figure is hidden: the numbers are too small. It is not zero.'
	],
	'cannot-say | none | hidden by source | -': [
		'Dit cijfer is verborgen door de bron. Verborgen is niet nul.',
		'This figure is hidden by the source. Hidden is not zero.'
	],
	'cannot-say | none | no-baseline | -': [
		'Van de nulmeting is er geen cijfer. Een verandering sinds toen is dus niet te zeggen.',
		'There is no figure of the baseline. So we cannot tell of a change since then.'
	],
	'cannot-say | off-track | no-baseline | -': [
		'Loopt achter op de streeflijn. Van de nulmeting is er geen cijfer. Een verandering sinds toen is dus niet te zeggen.',
		'Behind the target path. There is no figure of the baseline. So we cannot tell of a change since then.'
	],
	'cannot-say | on-track | no-baseline | -': [
		'Ligt op of voor de streeflijn. Van de nulmeting is er geen cijfer. Een verandering sinds toen is dus niet te zeggen.',
		'At or ahead of the target path. There is no figure of the baseline. So we cannot tell of a change since then.'
	],
	'cannot-say | uncertain | no-baseline | -': [
		'Ligt achter de streeflijn, maar die valt binnen de kansmarge. Van de nulmeting is er geen cijfer. Een verandering sinds toen is dus niet te zeggen.',
		'Behind the target path, but the path lies within the margin. There is no figure of the baseline. So we cannot tell of a change since then.'
	],
	'cannot-say | none | no-counts | -': [
		'Zonder aantallen is niet te zeggen of een verandering toeval is.',
		'Without counts we cannot tell whether a change is chance.'
	],
	'cannot-say | none | no-goal | -': [
		'Het plan stelt voor dit gebied geen doel. De verandering kan toeval zijn.',
		'The plan sets no goal for this area. The change may be chance.'
	],
	'cannot-say | none | not-measured | before': [
		'Niet gemeten in dit kwartaal. De laatste meting was in het 1e\u00a0kwartaal van\u00a02009: 25,0%.',
		'Not measured this quarter. The last measurement was in the first quarter of\u00a02009: 25.0%.'
	],
	'cannot-say | none | not-measured | hidden before': [
		'Niet gemeten in dit kwartaal. De laatste meting was in het 1e\u00a0kwartaal van\u00a02009.',
		'Not measured this quarter. The last measurement was in the first quarter of\u00a02009.'
	],
	'cannot-say | none | not-measured | never': ['Er is nog geen cijfer.', 'There is no figure yet.'],
	'cannot-say | none | one-point | -': [
		'Zonder tweede meting is een verandering niet te zeggen.',
		'Without a second measurement we cannot tell of a change.'
	],
	'cannot-say | none | too-small | -': [
		'De aantallen zijn te klein om een verandering van toeval te onderscheiden.',
		'The numbers are too small to tell a change from chance.'
	],
	'cannot-say | off-track | no-counts | -': [
		'Loopt achter op de streeflijn. Zonder aantallen is niet te zeggen of een verandering toeval is.',
		'Behind the target path. Without counts we cannot tell whether a change is chance.'
	],
	'cannot-say | off-track | one-point | -': [
		'Loopt achter op de streeflijn. Zonder tweede meting is een verandering niet te zeggen.',
		'Behind the target path. Without a second measurement we cannot tell of a change.'
	],
	'cannot-say | off-track | too-small | -': [
		'Loopt achter op de streeflijn. Of er iets veranderd is, is niet te zeggen.',
		'Behind the target path. Whether anything changed, we cannot tell.'
	],
	'cannot-say | on-track | no-counts | -': [
		'Ligt op of voor de streeflijn. Zonder aantallen is niet te zeggen of een verandering toeval is.',
		'At or ahead of the target path. Without counts we cannot tell whether a change is chance.'
	],
	'cannot-say | on-track | one-point | -': [
		'Ligt op of voor de streeflijn. Zonder tweede meting is een verandering niet te zeggen.',
		'At or ahead of the target path. Without a second measurement we cannot tell of a change.'
	],
	'cannot-say | on-track | too-small | -': [
		'Ligt op of voor de streeflijn. Dat kan toeval zijn: de aantallen zijn klein.',
		'At or ahead of the target path. That may be chance: the numbers are small.'
	],
	'cannot-say | uncertain | no-counts | -': [
		'Ligt achter de streeflijn, maar die valt binnen de kansmarge. Zonder aantallen is niet te zeggen of een verandering toeval is.',
		'Behind the target path, but the path lies within the margin. Without counts we cannot tell whether a change is chance.'
	],
	'cannot-say | uncertain | one-point | -': [
		'Ligt achter de streeflijn, maar die valt binnen de kansmarge. Zonder tweede meting is een verandering niet te zeggen.',
		'Behind the target path, but the path lies within the margin. Without a second measurement we cannot tell of a change.'
	],
	'cannot-say | uncertain | too-small | -': [
		'Ligt achter de streeflijn. Dat kan toeval zijn: de aantallen zijn klein.',
		'Behind the target path. That may be chance: the numbers are small.'
	],
	'met | reached | none | -': ['Gehaald, ook met kansmarge.', 'Reached, margin included.'],
	'moving | none | none | better down': [
		'De daling sinds de nulmeting is groter dan toeval, en de goede kant op.',
		'The fall since the baseline is larger than chance, and in the right direction.'
	],
	'moving | none | none | better up': [
		'De stijging sinds de nulmeting is groter dan toeval, en de goede kant op.',
		'The rise since the baseline is larger than chance, and in the right direction.'
	],
	'moving | none | none | worse down': [
		'De daling sinds de nulmeting is groter dan toeval, en de verkeerde kant op.',
		'The fall since the baseline is larger than chance, and in the wrong direction.'
	],
	'moving | none | none | worse up': [
		'De stijging sinds de nulmeting is groter dan toeval, en de verkeerde kant op.',
		'The rise since the baseline is larger than chance, and in the wrong direction.'
	],
	'moving | off-track | none | better down': [
		'De daling is groter dan toeval, maar niet snel genoeg voor de streeflijn.',
		'The fall is larger than chance, but not fast enough for the target path.'
	],
	'moving | off-track | none | better up': [
		'De stijging is groter dan toeval, maar niet snel genoeg voor de streeflijn.',
		'The rise is larger than chance, but not fast enough for the target path.'
	],
	'moving | off-track | none | worse down': [
		'De daling is groter dan toeval, en de verkeerde kant op. Loopt achter op de streeflijn.',
		'The fall is larger than chance, and in the wrong direction. Behind the target path.'
	],
	'moving | off-track | none | worse up': [
		'De stijging is groter dan toeval, en de verkeerde kant op. Loopt achter op de streeflijn.',
		'The rise is larger than chance, and in the wrong direction. Behind the target path.'
	],
	'moving | on-track | none | worse down': [
		'De daling is groter dan toeval, en de verkeerde kant op. Ligt op of voor de streeflijn.',
		'The fall is larger than chance, and in the wrong direction. At or ahead of the target path.'
	],
	'moving | on-track | none | worse up': [
		'De stijging is groter dan toeval, en de verkeerde kant op. Ligt op of voor de streeflijn.',
		'The rise is larger than chance, and in the wrong direction. At or ahead of the target path.'
	],
	'moving | uncertain | none | better down': [
		'De daling is groter dan toeval. Of het snel genoeg gaat, is onzeker.',
		'The fall is larger than chance. Whether it is fast enough is uncertain.'
	],
	'moving | uncertain | none | better up': [
		'De stijging is groter dan toeval. Of het snel genoeg gaat, is onzeker.',
		'The rise is larger than chance. Whether it is fast enough is uncertain.'
	],
	'moving | uncertain | none | worse down': [
		'De daling is groter dan toeval, en de verkeerde kant op. Ligt achter de streeflijn, maar die valt binnen de kansmarge.',
		'The fall is larger than chance, and in the wrong direction. Behind the target path, but the path lies within the margin.'
	],
	'moving | uncertain | none | worse up': [
		'De stijging is groter dan toeval, en de verkeerde kant op. Ligt achter de streeflijn, maar die valt binnen de kansmarge.',
		'The rise is larger than chance, and in the wrong direction. Behind the target path, but the path lies within the margin.'
	],
	'on-track | on-track | none | better down': [
		'Ligt op of voor de streeflijn. De daling sinds de nulmeting is groter dan toeval.',
		'At or ahead of the target path. The fall since the baseline is larger than chance.'
	],
	'on-track | on-track | none | better up': [
		'Ligt op of voor de streeflijn. De stijging sinds de nulmeting is groter dan toeval.',
		'At or ahead of the target path. The rise since the baseline is larger than chance.'
	],
	'within-noise | none | none | down': [
		'De daling sinds de nulmeting kan toeval zijn.',
		'The fall since the baseline may be chance.'
	],
	'within-noise | none | none | same': [
		'De verandering sinds de nulmeting kan toeval zijn.',
		'The change since the baseline may be chance.'
	],
	'within-noise | none | none | up': [
		'De stijging sinds de nulmeting kan toeval zijn.',
		'The rise since the baseline may be chance.'
	],
	'within-noise | off-track | none | down': [
		'De daling kan toeval zijn. Loopt achter op de streeflijn.',
		'The fall may be chance. Behind the target path.'
	],
	'within-noise | off-track | none | same': [
		'De verandering kan toeval zijn. Loopt achter op de streeflijn.',
		'The change may be chance. Behind the target path.'
	],
	'within-noise | off-track | none | up': [
		'De stijging kan toeval zijn. Loopt achter op de streeflijn.',
		'The rise may be chance. Behind the target path.'
	],
	'within-noise | on-track | none | down': [
		'Ligt op of voor de streeflijn. De daling kan toeval zijn.',
		'At or ahead of the target path. The fall may be chance.'
	],
	'within-noise | on-track | none | same': [
		'Ligt op of voor de streeflijn. De verandering kan toeval zijn.',
		'At or ahead of the target path. The change may be chance.'
	],
	'within-noise | on-track | none | up': [
		'Ligt op of voor de streeflijn. De stijging kan toeval zijn.',
		'At or ahead of the target path. The rise may be chance.'
	],
	'within-noise | uncertain | none | down': [
		'De daling kan toeval zijn. De streeflijn valt nog binnen de kansmarge.',
		'The fall may be chance. The target path is still within the margin.'
	],
	'within-noise | uncertain | none | same': [
		'De verandering kan toeval zijn. De streeflijn valt nog binnen de kansmarge.',
		'The change may be chance. The target path is still within the margin.'
	],
	'within-noise | uncertain | none | up': [
		'De stijging kan toeval zijn. De streeflijn valt nog binnen de kansmarge.',
		'The rise may be chance. The target path is still within the margin.'
	],
	'moving | on-track | none | better down': [
		'De daling is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst op of voor de streeflijn.',
		'The fall is larger than chance. This quarter the figure is at or ahead of the target path for the first time.'
	],
	'moving | on-track | none | better down beyond target': [
		'De daling is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.',
		'The fall is larger than chance. This quarter the figure is beyond the target for the first time, margin included. That counts after two quarters in a row.'
	],
	'moving | on-track | none | better up': [
		'De stijging is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst op of voor de streeflijn.',
		'The rise is larger than chance. This quarter the figure is at or ahead of the target path for the first time.'
	],
	'moving | on-track | none | better up beyond target': [
		'De stijging is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.',
		'The rise is larger than chance. This quarter the figure is beyond the target for the first time, margin included. That counts after two quarters in a row.'
	],
	'within-noise | none | first-time | better down': [
		'Dit kwartaal is de daling voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij.',
		'This quarter the fall is larger than chance for the first time. It counts after two quarters in a row.'
	],
	'within-noise | none | first-time | better up': [
		'Dit kwartaal is de stijging voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij.',
		'This quarter the rise is larger than chance for the first time. It counts after two quarters in a row.'
	],
	'within-noise | none | first-time | worse down': [
		'Dit kwartaal is de daling voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij.',
		'This quarter the fall is larger than chance for the first time, and in the wrong direction. It counts after two quarters in a row.'
	],
	'within-noise | none | first-time | worse up': [
		'Dit kwartaal is de stijging voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij.',
		'This quarter the rise is larger than chance for the first time, and in the wrong direction. It counts after two quarters in a row.'
	],
	'within-noise | off-track | first-time | better down': [
		'Dit kwartaal is de daling voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Loopt achter op de streeflijn.',
		'This quarter the fall is larger than chance for the first time. It counts after two quarters in a row. Behind the target path.'
	],
	'within-noise | off-track | first-time | better up': [
		'Dit kwartaal is de stijging voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Loopt achter op de streeflijn.',
		'This quarter the rise is larger than chance for the first time. It counts after two quarters in a row. Behind the target path.'
	],
	'within-noise | off-track | first-time | worse down': [
		'Dit kwartaal is de daling voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij. Loopt achter op de streeflijn.',
		'This quarter the fall is larger than chance for the first time, and in the wrong direction. It counts after two quarters in a row. Behind the target path.'
	],
	'within-noise | off-track | first-time | worse up': [
		'Dit kwartaal is de stijging voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij. Loopt achter op de streeflijn.',
		'This quarter the rise is larger than chance for the first time, and in the wrong direction. It counts after two quarters in a row. Behind the target path.'
	],
	'within-noise | on-track | first-time | better down': [
		'Dit kwartaal is de daling voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Ligt op of voor de streeflijn.',
		'This quarter the fall is larger than chance for the first time. It counts after two quarters in a row. At or ahead of the target path.'
	],
	'within-noise | on-track | first-time | better down beyond target': [
		'Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.',
		'This quarter the figure is beyond the target for the first time, margin included. That counts after two quarters in a row.'
	],
	'within-noise | on-track | first-time | better up': [
		'Dit kwartaal is de stijging voor het eerst groter dan toeval. Het telt pas na twee kwartalen op rij. Ligt op of voor de streeflijn.',
		'This quarter the rise is larger than chance for the first time. It counts after two quarters in a row. At or ahead of the target path.'
	],
	'within-noise | on-track | first-time | better up beyond target': [
		'Dit kwartaal ligt het cijfer voor het eerst voorbij het doel, ook met kansmarge. Dat telt pas na twee kwartalen op rij.',
		'This quarter the figure is beyond the target for the first time, margin included. That counts after two quarters in a row.'
	],
	'within-noise | on-track | first-time | worse down': [
		'Dit kwartaal is de daling voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij. Ligt op of voor de streeflijn.',
		'This quarter the fall is larger than chance for the first time, and in the wrong direction. It counts after two quarters in a row. At or ahead of the target path.'
	],
	'within-noise | on-track | first-time | worse up': [
		'Dit kwartaal is de stijging voor het eerst groter dan toeval, en de verkeerde kant op. Het telt pas na twee kwartalen op rij. Ligt op of voor de streeflijn.',
		'This quarter the rise is larger than chance for the first time, and in the wrong direction. It counts after two quarters in a row. At or ahead of the target path.'
	]
};
