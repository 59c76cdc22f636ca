<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Message</name>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>The program {0} cannot be started: {1}.</source>
        <translation>Impossible de démarrer le programme {0} : {1}.</translation>
    </message>
    <message>
        <source>The system call {0} failed: {1}.</source>
        <translation>L’appel système {0} a échoué : {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} is not {2}.</source>
        <translation>{0} : {1} n’est pas {2}.</translation>
    </message>
    <message>
        <source>{0}: the key {1} is unknown; docs/plan.md lists the keys of a plan.</source>
        <translation>{0} : la clé {1} est inconnue ; docs/plan.md énumère les clés d’un plan.</translation>
    </message>
    <message>
        <source>{0} is a plan of the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} est un plan du schéma {1}, plus récent que celui que lit ce programme ({2}) : mettez ClipScope à jour.</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no plan of ClipScope ({2}).</source>
        <translation>{0} a le schéma {1} et n’est pas un plan de ClipScope ({2}).</translation>
    </message>
    <message>
        <source>There is no built-in plan {0}; there are {1}.</source>
        <translation>Il n’y a pas de plan intégré {0} ; il y a {1}.</translation>
    </message>
    <message>
        <source>--cpu-only and --gpu-only together leave no device: give one of them.</source>
        <translation>--cpu-only et --gpu-only ensemble ne laissent aucun appareil : donnez l’un des deux.</translation>
    </message>
    <message>
        <source>--scenario single runs one sample at a time: give --batch-sizes 1 with it.</source>
        <translation>--scenario single traite un échantillon à la fois : donnez aussi --batch-sizes 1.</translation>
    </message>
    <message>
        <source>{0} is no journal of a run (line {1}: {2}).</source>
        <translation>{0} n’est pas le journal d’une exécution (ligne {1} : {2}).</translation>
    </message>
    <message>
        <source>{0} is corrupt at line {1}: {2}.</source>
        <translation>{0} est endommagé à la ligne {1} : {2}.</translation>
    </message>
    <message>
        <source>{0} has the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} a le schéma {1}, plus récent que celui que lit ce programme ({2}) : mettez ClipScope à jour.</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no journal of ClipScope ({2}).</source>
        <translation>{0} a le schéma {1} et n’est pas un journal de ClipScope ({2}).</translation>
    </message>
    <message>
        <source>The engine {0} is not installed: build it with LibTorch (./dev build).</source>
        <translation>Le moteur {0} n’est pas installé : compilez-le avec LibTorch (./dev build).</translation>
    </message>
    <message>
        <source>The engine {0} cannot be opened: {1}.</source>
        <translation>Impossible d’ouvrir le moteur {0} : {1}.</translation>
    </message>
    <message>
        <source>The engine {0} is not of this version ({1}): build both together.</source>
        <translation>Le moteur {0} n’est pas de cette version ({1}) : compilez les deux ensemble.</translation>
    </message>
    <message>
        <source>The batch did not fit in memory: use a smaller batch size.</source>
        <translation>Le lot ne tenait pas en mémoire : prenez une taille de lot plus petite.</translation>
    </message>
    <message>
        <source>LibTorch failed: {0}.</source>
        <translation>LibTorch a échoué : {0}.</translation>
    </message>
    <message>
        <source>There is no backend {0}.</source>
        <translation>Il n’y a pas de backend {0}.</translation>
    </message>
    <message>
        <source>The backend {0} runs on the CPU alone.</source>
        <translation>Le backend {0} ne fonctionne que sur le CPU.</translation>
    </message>
    <message>
        <source>The backend {0} does not compute in {1}: give one of {2} with --precision.</source>
        <translation>Le backend {0} ne calcule pas en {1} : donnez l’une de {2} avec --precision.</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>Le chargement a été arrêté.</translation>
    </message>
    <message>
        <source>The plan fixes the batch size at {0}.</source>
        <translation>Le plan fixe la taille de lot à {0}.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made or written: {1}. Choose another with --output-dir.</source>
        <translation>Impossible de créer le dossier {0} ou d’y écrire : {1}. Choisissez-en un autre avec --output-dir.</translation>
    </message>
    <message>
        <source>The journal cannot be written any more: {0}. Free some space or choose another folder with --output-dir.</source>
        <translation>Impossible de continuer à écrire le journal : {0}. Libérez de l’espace ou choisissez un autre dossier avec --output-dir.</translation>
    </message>
    <message>
        <source>The folder of images {0} cannot be read: {1}. Give another with --images.</source>
        <translation>Impossible de lire le dossier d’images {0} : {1}. Donnez-en un autre avec --images.</translation>
    </message>
    <message>
        <source>The folder {0} holds no JPEG or PNG file: give another with --images.</source>
        <translation>Le dossier {0} ne contient aucun fichier JPEG ou PNG : donnez-en un autre avec --images.</translation>
    </message>
    <message>
        <source>None of the pictures in {0} can be decoded: give another folder with --images.</source>
        <translation>Aucune des images de {0} ne peut être décodée : donnez un autre dossier avec --images.</translation>
    </message>
    <message>
        <source>The file of captions {0} holds no text: give one caption a line, or another file with --captions.</source>
        <translation>Le fichier de légendes {0} ne contient aucun texte : mettez une légende par ligne, ou donnez un autre fichier avec --captions.</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: it measures the CPU.</source>
        <translation>Cette version n’a pas de moteur pour GPU : elle mesure le CPU.</translation>
    </message>
    <message>
        <source>No combination of the plan can be run: check precision, tower and devices.</source>
        <translation>Aucune combinaison du plan ne peut être exécutée : vérifiez précision, tour et appareils.</translation>
    </message>
    <message>
        <source>A batch of {0} would need about {1} GiB, {2} GiB may be used: the largest that fits is {3}.</source>
        <translation>Un lot de {0} demanderait environ {1} Gio, {2} Gio sont utilisables : le plus grand qui tient est {3}.</translation>
    </message>
    <message>
        <source>The minimum of seconds was measured.</source>
        <translation>Le minimum de secondes a été mesuré.</translation>
    </message>
    <message>
        <source>The number of batches was measured.</source>
        <translation>Le nombre de lots a été mesuré.</translation>
    </message>
    <message>
        <source>The case reached --max-seconds.</source>
        <translation>Le cas a atteint --max-seconds.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>L’exécution a été arrêtée.</translation>
    </message>
    <message>
        <source>Both the plan {0} and --plan {1} were given: give one of them.</source>
        <translation>Le plan {0} et --plan {1} ont été donnés tous deux : n’en donnez qu’un.</translation>
    </message>
    <message>
        <source>There is nothing to embed: give --image, --text or both.</source>
        <translation>Il n’y a rien à encoder : donnez --image, --text ou les deux.</translation>
    </message>
    <message>
        <source>There is no model {0}; there are {1}. For weights of your own, give --weights FILE.</source>
        <translation>Il n’y a pas de modèle {0} ; il y a {1}. Pour vos propres poids, donnez --weights FICHIER.</translation>
    </message>
    <message>
        <source>There are no weights at {0}: give a .safetensors file, its index or its folder with --weights.</source>
        <translation>Il n’y a pas de poids dans {0} : donnez avec --weights un fichier .safetensors, son index ou son dossier.</translation>
    </message>
    <message>
        <source>The weights {0} cannot be read: {1}.</source>
        <translation>Impossible de lire les poids {0} : {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds no .safetensors file: give one with --weights.</source>
        <translation>Le dossier {0} ne contient aucun fichier .safetensors : donnez-en un avec --weights.</translation>
    </message>
    <message>
        <source>The folder {0} holds several .safetensors files: name one of them with --weights.</source>
        <translation>Le dossier {0} contient plusieurs fichiers .safetensors : nommez-en un avec --weights.</translation>
    </message>
    <message>
        <source>The index {0} cannot be used: {1}. Fetch the model&apos;s files again.</source>
        <translation>L’index {0} est inutilisable : {1}. Récupérez de nouveau les fichiers du modèle.</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any code. Convert it by: python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; then give the new file with --weights.</source>
        <translation>{0} est un pickle, qui pourrait exécuter n’importe quel code. Convertissez-le par : python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; donnez ensuite le nouveau fichier avec --weights.</translation>
    </message>
    <message>
        <source>{0} is no usable safetensors file: {1}. Fetch or convert it again.</source>
        <translation>{0} n’est pas un fichier safetensors utilisable : {1}. Récupérez-le ou convertissez-le de nouveau.</translation>
    </message>
    <message>
        <source>{0} holds no CLIP model in the layout of Hugging Face, OpenAI or open_clip: give another file with --weights.</source>
        <translation>{0} ne contient pas de modèle CLIP à la structure de Hugging Face, OpenAI ou open_clip : donnez un autre fichier avec --weights.</translation>
    </message>
    <message>
        <source>{0} is a CLIP whose image tower is a ResNet; only ViT towers can be run.</source>
        <translation>{0} est un CLIP dont la tour d’image est un ResNet ; seules les tours ViT peuvent être exécutées.</translation>
    </message>
    <message>
        <source>{0} does not have the sizes of {1}: its {2} is {3} and not {4}. Leave --model out, or name the model that it is.</source>
        <translation>{0} n’a pas les tailles de {1} : {2} vaut {3} et non {4}. Omettez --model, ou nommez le bon modèle.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is missing: the file is not whole.</source>
        <translation>{0} : le tenseur {1} manque : le fichier n’est pas complet.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is part of no CLIP: this is another kind of model, or the tensor has to be removed.</source>
        <translation>{0} : le tenseur {1} ne fait partie d’aucun CLIP : c’est un autre type de modèle, ou il faut retirer ce tenseur.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has the type {2}; F32, F16 and BF16 can be used: convert it.</source>
        <translation>{0} : le tenseur {1} est du type {2} ; F32, F16 et BF16 sont utilisables : convertissez-le.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has a shape that does not fit the others: the file is damaged or no CLIP.</source>
        <translation>{0} : la forme du tenseur {1} ne correspond pas aux autres : le fichier est endommagé ou n’est pas un CLIP.</translation>
    </message>
    <message>
        <source>The configuration {0} cannot be used: {1}.</source>
        <translation>La configuration {0} est inutilisable : {1}.</translation>
    </message>
    <message>
        <source>{0} belongs to other weights: its {1} is {2}, the weights have {3}. Put the right one there.</source>
        <translation>{0} appartient à d’autres poids : {1} y vaut {2}, les poids ont {3}. Placez-y le bon fichier.</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which changes what the model computes: only plain CLIP can be run.</source>
        <translation>{0} demande {1}, ce qui change le calcul du modèle : seul CLIP sans variante peut être exécuté.</translation>
    </message>
    <message>
        <source>{0} asks for the activation {1}; quick_gelu and gelu, the same in both towers, can be run.</source>
        <translation>{0} demande l’activation {1} ; quick_gelu et gelu, la même dans les deux tours, sont possibles.</translation>
    </message>
    <message>
        <source>{0}: no configuration beside it tells the activation: put its config.json or open_clip_config.json there, or give --activation quick_gelu or --activation gelu.</source>
        <translation>{0} : aucune configuration à côté n’indique l’activation : placez-y config.json ou open_clip_config.json, ou donnez --activation quick_gelu ou --activation gelu.</translation>
    </message>
    <message>
        <source>{0}: {1} does not divide the width {2} into heads.</source>
        <translation>{0} : {1} ne divise pas la largeur {2} en têtes.</translation>
    </message>
    <message>
        <source>There is no vocabulary at {0}: vocab.json with merges.txt, or bpe_simple_vocab_16e6.txt.gz, are needed; give their folder with --vocab.</source>
        <translation>Il n’y a pas de vocabulaire à {0} : il faut vocab.json avec merges.txt, ou bpe_simple_vocab_16e6.txt.gz ; indiquez leur dossier avec --vocab.</translation>
    </message>
    <message>
        <source>The vocabulary {0} cannot be used: {1}. Fetch it again, or give another with --vocab.</source>
        <translation>Le vocabulaire {0} est inutilisable : {1}. Téléchargez-le à nouveau ou indiquez-en un autre avec --vocab.</translation>
    </message>
    <message>
        <source>The vocabulary of {0} has {1} tokens, the model {2}: give the model&apos;s own with --vocab.</source>
        <translation>Le vocabulaire de {0} a {1} jetons, le modèle {2} : indiquez celui du modèle avec --vocab.</translation>
    </message>
    <message>
        <source>The picture {0} cannot be decoded: {1}.</source>
        <translation>Impossible de décoder l’image {0} : {1}.</translation>
    </message>
    <message>
        <source>The picture {0} is {1} x {2} pixels; 512 megapixels are the most.</source>
        <translation>L’image {0} fait {1} x {2} pixels ; 512 mégapixels sont le maximum.</translation>
    </message>
    <message>
        <source>{0} is neither a JPEG nor a PNG.</source>
        <translation>{0} n’est ni un JPEG ni un PNG.</translation>
    </message>
    <message>
        <source>{0} comes without a vocabulary, and without the model&apos;s own a text&apos;s embedding means nothing: give its folder with --vocab.</source>
        <translation>{0} n’a pas de vocabulaire, et sans celui du modèle le plongement d’un texte ne veut rien dire : indiquez son dossier avec --vocab.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. Check its name and its permissions.</source>
        <translation>{0} ne peut pas être lu : {1}. Vérifiez son nom et ses droits d’accès.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another place, or make room.</source>
        <translation>{0} ne peut pas être écrit : {1}. Choisissez un autre endroit, ou libérez de l’espace.</translation>
    </message>
    <message>
        <source>{0} cannot be used as a plan: {1}. docs/plan.md describes plans.</source>
        <translation>{0} ne peut pas servir de plan : {1}. docs/plan.md décrit les plans.</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: leave --gpu-only out.</source>
        <translation>Cette version n’a pas de moteur pour GPU : retirez --gpu-only.</translation>
    </message>
    <message>
        <source>The file of captions {0} cannot be read: {1}. Give another with --captions.</source>
        <translation>Le fichier de légendes {0} ne peut pas être lu : {1}. Donnez-en un autre avec --captions.</translation>
    </message>
    <message>
        <source>A picture was left out: {0}</source>
        <translation>Une image a été écartée : {0}</translation>
    </message>
    <message>
        <source>{0} of {1} pictures were left out; {2} are used.</source>
        <translation>{0} images sur {1} ont été écartées ; {2} sont utilisées.</translation>
    </message>
    <message>
        <source>The embeddings are not finite numbers: the weights are damaged, or too large for this precision.</source>
        <translation>Les plongements ne sont pas des nombres finis : les poids sont endommagés, ou trop grands pour cette précision.</translation>
    </message>
    <message>
        <source>The engine waited {0} s for the journal in one pass: the disk is slow, or other programs need the CPUs.</source>
        <translation>Le moteur a attendu le journal pendant {0} s dans une passe : le disque est lent, ou d’autres programmes occupent les CPU.</translation>
    </message>
    <message>
        <source>The case used up its --max-seconds after {0} of {1} repetitions.</source>
        <translation>Le cas a épuisé ses --max-seconds après {0} répétitions sur {1}.</translation>
    </message>
    <message>
        <source>The interval was narrow enough after {0} of {1} repetitions.</source>
        <translation>L’intervalle était assez étroit après {0} répétitions sur {1}.</translation>
    </message>
    <message>
        <source>The journal could not be written any more.</source>
        <translation>Le journal n’a plus pu être écrit.</translation>
    </message>
    <message>
        <source>{0}: the width {1} is no multiple of 64, so the number of heads is not known: put its config.json or open_clip_config.json beside it, or give --heads.</source>
        <translation>{0} : la largeur {1} n’est pas un multiple de 64, le nombre de têtes est donc inconnu : placez à côté son config.json ou open_clip_config.json, ou donnez --heads.</translation>
    </message>
    <message>
        <source>{0} has more than {1} MiB: give another file.</source>
        <translation>{0} dépasse {1} Mio : donnez un autre fichier.</translation>
    </message>
    <message>
        <source>There is not enough memory: close other programs, or use a smaller model or batch size.</source>
        <translation>La mémoire ne suffit pas : fermez d’autres programmes, ou prenez un modèle ou une taille de lot plus petits.</translation>
    </message>
    <message>
        <source>When it was noticed, other programs took {0} % of the machine&apos;s CPU time.</source>
        <translation>Au moment du constat, d’autres programmes prenaient {0} % du temps CPU de la machine.</translation>
    </message>
    <message>
        <source>hwloc tells of no cores here: use --cores all.</source>
        <translation>hwloc ne connaît ici aucun cœur : utilisez --cores all.</translation>
    </message>
    <message>
        <source>hwloc tells of no level-3 cache here: use --cores all.</source>
        <translation>hwloc ne connaît ici aucun cache de niveau 3 : utilisez --cores all.</translation>
    </message>
    <message>
        <source>All cores of this machine are of one kind: use --cores physical.</source>
        <translation>Tous les cœurs de cette machine sont du même type : utilisez --cores physical.</translation>
    </message>
    <message>
        <source>Of the CPUs {0} some cannot be used here: choose among {1} with --cores.</source>
        <translation>Parmi les CPU {0}, certaines ne sont pas utilisables ici : choisissez parmi {1} avec --cores.</translation>
    </message>
    <message>
        <source>A thread could not be bound to the CPUs {0} ({1}): use --cores all and --pin off.</source>
        <translation>Un fil n’a pas pu être lié aux CPU {0} ({1}) : utilisez --cores all et --pin off.</translation>
    </message>
    <message>
        <source>There is no reference to hold embeddings against, so their fidelity is not measured: {0}</source>
        <translation>Il n’y a pas de référence à laquelle comparer les embeddings ; leur fidélité n’est pas mesurée : {0}</translation>
    </message>
    <message>
        <source>Here {0} selects the same CPUs as {1}, which is measured.</source>
        <translation>Ici, {0} désigne les mêmes CPU que {1}, qui est mesuré.</translation>
    </message>
    <message>
        <source>{0} threads on {1} CPUs would wait for each other: give at most {1} with --threads.</source>
        <translation>{0} fils sur {1} CPU s’attendraient les uns les autres : indiquez au plus {1} avec --threads.</translation>
    </message>
    <message>
        <source>The backend {0} cannot compute in {1} on this CPU ({2}): use another precision, or eager.</source>
        <translation>Le backend {0} ne peut pas calculer en {1} sur ce processeur ({2}) : utilisez une autre précision, ou eager.</translation>
    </message>
    <message>
        <source>TorchInductor is not installed: `clipscope-cli setup inductor` fetches it (2.4 GB to download, 4.3 GB on disk).</source>
        <translation>TorchInductor n’est pas installé : `clipscope-cli setup inductor` le récupère (2,4 Go à télécharger, 4,3 Go sur disque).</translation>
    </message>
    <message>
        <source>TorchInductor compiles by Python, and none stands beside this LibTorch: build with the one that ./dev fetches.</source>
        <translation>TorchInductor compile avec Python, et il n’y en a pas à côté de cette LibTorch : utilisez celle que ./dev récupère.</translation>
    </message>
    <message>
        <source>TorchInductor needs a C++ compiler ({0}): install g++, or name one by CXX.</source>
        <translation>TorchInductor a besoin d’un compilateur C++ ({0}) : installez g++ ou indiquez-en un par CXX.</translation>
    </message>
    <message>
        <source>TorchInductor compiles this tower, which takes about half a minute; the next load finds it made.</source>
        <translation>TorchInductor compile cette tour, ce qui prend environ une demi-minute ; le prochain chargement la trouvera prête.</translation>
    </message>
    <message>
        <source>Another process compiles this tower or loads it; this one waits until that is done.</source>
        <translation>Un autre processus compile ou charge cette tour ; celui-ci attend qu’il ait terminé.</translation>
    </message>
    <message>
        <source>The TorchInductor that was found belongs to LibTorch {0}, and this engine runs {1}: unset CLIPSCOPE_TORCH_DIR, or build again with it set.</source>
        <translation>Le TorchInductor trouvé appartient à LibTorch {0}, et ce moteur utilise {1} : supprimez CLIPSCOPE_TORCH_DIR, ou recompilez le programme avec cette variable.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process was ended by the signal {0}: start the run again, with more free memory if that was 9.</source>
        <translation>Le processus de compilation de TorchInductor a été arrêté par le signal {0} : relancez l’exécution, avec plus de mémoire libre si c’était 9.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process ran out of memory: close other programs, or use a smaller model.</source>
        <translation>Le processus de compilation de TorchInductor a manqué de mémoire : fermez d’autres programmes ou utilisez un modèle plus petit.</translation>
    </message>
    <message>
        <source>TorchInductor could not compile the tower ({0}): use packed or eager.</source>
        <translation>TorchInductor n’a pas pu compiler la tour ({0}) : utilisez packed ou eager.</translation>
    </message>
    <message>
        <source>There is no room left in {0}: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>Il n’y a plus de place dans {0} : libérez-en, ou placez XDG_CACHE_HOME sur un autre disque.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed for a while: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>{0} dispose de {1} Mio libres, et {2} Mio sont nécessaires pour un temps : libérez de la place, ou placez XDG_CACHE_HOME sur un autre disque.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed while a compiled tower is loaded: free some, or set TMPDIR to another disk.</source>
        <translation>{0} a {1} Mio libres, et il en faut {2} pendant le chargement d’une tour compilée : libérez de la place, ou placez TMPDIR sur un autre disque.</translation>
    </message>
    <message>
        <source>HOME is not set, and {0} is not a folder that belongs to this user alone, as programs that are run from there need: set HOME or XDG_CACHE_HOME.</source>
        <translation>HOME n’est pas définie, et {0} n’est pas un dossier réservé à cet utilisateur, comme l’exigent les programmes qui en sont exécutés : définissez HOME ou XDG_CACHE_HOME.</translation>
    </message>
    <message>
        <source>Two OpenMP runtimes are in this process ({0}), which gives wrong results: build with the LibTorch that ./dev fetches.</source>
        <translation>Deux bibliothèques OpenMP sont dans ce processus ({0}), ce qui donne des résultats faux : compilez avec la LibTorch que ./dev récupère.</translation>
    </message>
    <message>
        <source>There is nothing to set up for {0}: `setup inductor` is the one that there is.</source>
        <translation>Il n’y a rien à installer pour {0} : seul `setup inductor` existe.</translation>
    </message>
    <message>
        <source>{0} is no profile that this program reads: {1}. A run writes one with --save-profile.</source>
        <translation>{0} n’est pas un profil que ce programme sait lire : {1}. Une exécution en écrit un avec --save-profile.</translation>
    </message>
    <message>
        <source>The profile {0} is of another machine ({1}, {2} CPUs): its threads and cores are left out; `--plan optimizations --save-profile` makes one of this.</source>
        <translation>Le profil {0} vient d’une autre machine ({1}, {2} CPU) : ses fils et ses cœurs sont laissés de côté ; `--plan optimizations --save-profile` en crée un pour celle-ci.</translation>
    </message>
    <message>
        <source>The profile {0} is not written: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>Le profil {0} n’est pas écrit : aucun réglage n’a été mesuré dans chaque tour sans échouer ni tomber sous son seuil de fidélité.</translation>
    </message>
    <message>
        <source>{0} numeric threads on {1} CPUs take turns, which is slower: give at most {1} with --numeric-threads.</source>
        <translation>{0} fils numériques sur {1} CPU se relaient, ce qui est plus lent : indiquez au plus {1} avec --numeric-threads.</translation>
    </message>
    <message>
        <source>The fused numerics are not compared: {0}</source>
        <translation>Le calcul numérique fusionné n’est pas comparé : {0}</translation>
    </message>
    <message>
        <source>The backend {0} has no operators for these expressions: use eager.</source>
        <translation>Le backend {0} n’a pas d’opérateurs pour ces expressions : utilisez eager.</translation>
    </message>
    <message>
        <source>{0} is not installed for any Python that was found ({1}): install it for one of them to compare with it.</source>
        <translation>{0} n’est installé pour aucun des Python trouvés ({1}) : installez-le pour l’un d’eux afin de comparer avec lui.</translation>
    </message>
    <message>
        <source>{0} needs a Python, and none was found: install python3 with it to compare with it.</source>
        <translation>{0} a besoin d’un Python, et aucun n’a été trouvé : installez python3 avec ce paquet pour comparer avec lui.</translation>
    </message>
    <message>
        <source>{0} could not be timed by {1}: {2}. Its times are left out.</source>
        <translation>{0} n’a pas pu être mesuré par {1} : {2}. Ses temps sont omis.</translation>
    </message>
    <message>
        <source>{0} was not done after {1} s by {2}: its times are left out.</source>
        <translation>{0} n’avait pas fini après {1} s avec {2} : ses temps sont omis.</translation>
    </message>
    <message>
        <source>The result differs by up to {0}, where {1} is the most that rounding explains: the times are left out.</source>
        <translation>Le résultat diffère jusqu’à {0}, alors que l’arrondi explique au plus {1} : les temps sont omis.</translation>
    </message>
    <message>
        <source>{0} threads cannot be started: {1}. Use fewer, or raise the limits of this user (ulimit -u, ulimit -v).</source>
        <translation>{0} threads ne peuvent pas être lancés : {1}. Prenez-en moins ou relevez les limites de cet utilisateur (ulimit -u, ulimit -v).</translation>
    </message>
    <message>
        <source>OpenMP gives {0} of {1} threads: give at most {0} with --threads, or raise OMP_THREAD_LIMIT.</source>
        <translation>OpenMP donne {0} threads sur {1} : donnez au plus {0} avec --threads ou relevez OMP_THREAD_LIMIT.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s Python packages are not whole ({0}): `clipscope-cli setup inductor` mends that.</source>
        <translation>Les paquets Python de TorchInductor sont incomplets ({0}) : `clipscope-cli setup inductor` y remédie.</translation>
    </message>
    <message>
        <source>TorchInductor could not be installed ({0}): check the network and try again.</source>
        <translation>TorchInductor n’a pas pu être installé ({0}) : vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>There is no room left in {0} to install TorchInductor: free some on that disk and try again.</source>
        <translation>Il n’y a plus de place dans {0} pour installer TorchInductor : libérez de l’espace sur ce disque et réessayez.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed to install TorchInductor: free some on that disk.</source>
        <translation>{0} a {1} Mio libres, et il en faut {2} pour installer TorchInductor : libérez de l’espace sur ce disque.</translation>
    </message>
    <message>
        <source>The reference for fidelity is made: the eager engine in fp32 encodes its inputs one at a time.</source>
        <translation>La référence de fidélité est en cours de création : le moteur eager encode ses entrées une à une en fp32.</translation>
    </message>
    <message>
        <source>The reference gives all inputs of a tower the same embedding, so nothing is left of them without their mean: that tower is judged by its raw cosine alone.</source>
        <translation>La référence donne le même plongement à toutes les entrées d’une tour, il n’en reste donc rien sans leur moyenne : cette tour est jugée par son seul cosinus brut.</translation>
    </message>
    <message>
        <source>The agreement on the best captions is not measured: {0}</source>
        <translation>L’accord sur les meilleures légendes n’est pas mesuré : {0}</translation>
    </message>
    <message>
        <source>The profile {0} is not written: the run did not come to its end.</source>
        <translation>Le profil {0} n’est pas écrit : l’exécution n’est pas arrivée à son terme.</translation>
    </message>
    <message>
        <source>There are sensors below {0}, but none of them could be read.</source>
        <translation>Il y a des capteurs sous {0}, mais aucun n’a pu être lu.</translation>
    </message>
    <message>
        <source>There are no sensors below {0}, as in most virtual machines and containers; on a machine of your own, sudo sensors-detect (of lm-sensors) finds the drivers that are missing.</source>
        <translation>Il n’y a pas de capteurs sous {0}, comme dans la plupart des machines virtuelles et des conteneurs ; sur une machine à vous, sudo sensors-detect (de lm-sensors) trouve les pilotes qui manquent.</translation>
    </message>
    <message>
        <source>libsensors could not start: {0}. Its configuration is /etc/sensors3.conf.</source>
        <translation>libsensors n’a pas pu démarrer : {0}. Sa configuration est /etc/sensors3.conf.</translation>
    </message>
    <message>
        <source>There are no thermal zones below {0}, as in most virtual machines and containers.</source>
        <translation>Il n’y a pas de zones thermiques sous {0}, comme dans la plupart des machines virtuelles et des conteneurs.</translation>
    </message>
    <message>
        <source>There are no energy counters of the CPU below {0}, as in most virtual machines and containers; on a machine of your own with an Intel or AMD processor: sudo modprobe intel_rapl_msr</source>
        <translation>Il n’y a pas de compteurs d’énergie du CPU sous {0}, comme dans la plupart des machines virtuelles et des conteneurs ; sur une machine à vous avec un processeur Intel ou AMD : sudo modprobe intel_rapl_msr</translation>
    </message>
    <message>
        <source>Only root may read the CPU&apos;s energy counters. To read them until the next start: sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . For good: sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , put the line SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; into /etc/udev/rules.d/70-clipscope-rapl.rules, and restart.</source>
        <translation>Seul root peut lire les compteurs d’énergie du CPU. Pour les lire jusqu’au prochain démarrage : sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . Durablement : sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , mettez la ligne SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; dans /etc/udev/rules.d/70-clipscope-rapl.rules, et redémarrez.</translation>
    </message>
    <message>
        <source>There is no battery and no adapter below {0}, as in desktops and servers.</source>
        <translation>Il n’y a ni batterie ni adaptateur secteur sous {0}, comme sur les ordinateurs de bureau et les serveurs.</translation>
    </message>
    <message>
        <source>The firmware offers no performance profiles ({0}), as in desktops and servers.</source>
        <translation>Le micrologiciel n’offre pas de profil de performances ({0}), comme sur les ordinateurs de bureau et les serveurs.</translation>
    </message>
    <message>
        <source>No GPU of AMD or Intel that tells its clock was found below {0}.</source>
        <translation>Aucun GPU d’AMD ou d’Intel qui indique son horloge n’a été trouvé sous {0}.</translation>
    </message>
    <message>
        <source>The GPU sleeps and is not woken: its sensors tell nothing until a program uses it.</source>
        <translation>Le GPU est en veille et n’est pas réveillé : ses capteurs n’indiquent rien tant qu’aucun programme ne l’utilise.</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found ({0}). Where there is an NVIDIA GPU, install its driver; a container gets the driver of its host when it is started with --gpus all.</source>
        <translation>Aucun pilote NVIDIA n’a été trouvé ({0}). S’il y a un GPU NVIDIA, installez son pilote ; un conteneur reçoit le pilote de son hôte quand il est démarré avec --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: {0} has no {1}. Install a newer one.</source>
        <translation>Le pilote NVIDIA est trop ancien : {0} n’a pas {1}. Installez-en un plus récent.</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated, and its kernel module is still the old one: restart the machine.</source>
        <translation>Le pilote NVIDIA a été mis à jour, et son module du noyau est encore l’ancien : redémarrez la machine.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but its kernel module is not loaded: run `sudo modprobe nvidia`; where that fails, `sudo dmesg` says why.</source>
        <translation>Le pilote NVIDIA est installé, mais son module du noyau n’est pas chargé : lancez `sudo modprobe nvidia` ; si cela échoue, `sudo dmesg` dit pourquoi.</translation>
    </message>
    <message>
        <source>The NVIDIA driver may not be used: `ls -l /dev/nvidia*` shows which group may, `sudo usermod -aG GROUP $USER` adds you to it from the next login on; a container needs --gpus all.</source>
        <translation>L’utilisation du pilote NVIDIA n’est pas autorisée : `ls -l /dev/nvidia*` montre quel groupe y a droit, `sudo usermod -aG GROUP $USER` vous y ajoute dès la prochaine connexion ; un conteneur a besoin de --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer: {0}. `nvidia-smi` may say more.</source>
        <translation>Le pilote NVIDIA ne répond pas : {0}. `nvidia-smi` en dira peut-être plus.</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds no GPU: `lspci -d 10de:` shows whether the machine has one; a container needs --gpus all.</source>
        <translation>Le pilote NVIDIA ne trouve aucun GPU : `lspci -d 10de:` montre si la machine en a un ; un conteneur a besoin de --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA GPU {0} cannot be queried: {1}. `nvidia-smi` may say more.</source>
        <translation>Impossible d’interroger le GPU NVIDIA {0} : {1}. `nvidia-smi` en dira peut-être plus.</translation>
    </message>
    <message>
        <source>The GPU {0} ({1}) does not answer any more: `sudo dmesg` has the reason as an Xid. Reset it by `sudo nvidia-smi --gpu-reset`, or restart the machine.</source>
        <translation>Le GPU {0} ({1}) ne répond plus : `sudo dmesg` en donne la raison sous forme de Xid. Réinitialisez-le par `sudo nvidia-smi --gpu-reset`, ou redémarrez la machine.</translation>
    </message>
    <message>
        <source>The GPU {0} is divided by MIG, so its driver does not tell its utilisation: `sudo nvidia-smi -mig 0` ends that.</source>
        <translation>Le GPU {0} est divisé par MIG, son pilote n’indique donc pas son utilisation : `sudo nvidia-smi -mig 0` y met fin.</translation>
    </message>
    <message>
        <source>The NVIDIA driver {0} is too old to tell everything: it has no {1}. A newer one has.</source>
        <translation>Le pilote NVIDIA {0} est trop ancien pour tout indiquer : il lui manque {1}. Un plus récent l’offre.</translation>
    </message>
    <message>
        <source>{0} cannot be read: mount /proc, or let this container see it.</source>
        <translation>{0} ne peut pas être lu : montez /proc, ou rendez-le visible pour ce conteneur.</translation>
    </message>
    <message>
        <source>No control group of this process was found below {0}: nothing limits it, or the folder is not mounted.</source>
        <translation>Aucun groupe de contrôle de ce processus n’a été trouvé sous {0} : rien ne le limite, ou le dossier n’est pas monté.</translation>
    </message>
    <message>
        <source>The control groups of this process limit no memory: give a limit by systemd-run --user --scope -p MemoryMax=8G, or by the container&apos;s options.</source>
        <translation>Les groupes de contrôle de ce processus ne limitent pas la mémoire : donnez une limite par systemd-run --user --scope -p MemoryMax=8G, ou par les options du conteneur.</translation>
    </message>
    <message>
        <source>The kernel does not tell how long tasks wait: {0} is missing. It needs Linux 4.20 or newer with CONFIG_PSI.</source>
        <translation>Le noyau n’indique pas combien de temps les tâches attendent : {0} manque. Il faut Linux 4.20 ou plus récent avec CONFIG_PSI.</translation>
    </message>
    <message>
        <source>The kernel does not count how long tasks wait ({0}): start it with the boot parameter psi=1.</source>
        <translation>Le noyau ne compte pas combien de temps les tâches attendent ({0}) : démarrez-le avec le paramètre d’amorçage psi=1.</translation>
    </message>
    <message>
        <source>The clocks of the CPUs are not known: {0} is missing, and nothing else measures them. That is so in most virtual machines; elsewhere load the driver of the CPU&apos;s clock (cpupower frequency-info names it).</source>
        <translation>Les horloges des CPU sont inconnues : {0} manque, et rien d’autre ne les mesure. C’est le cas dans la plupart des machines virtuelles ; ailleurs, chargez le pilote de l’horloge du CPU (cpupower frequency-info le nomme).</translation>
    </message>
    <message>
        <source>The clocks of the CPUs come from /proc/cpuinfo, since {0} is missing: what limits them is not known.</source>
        <translation>Les horloges des CPU viennent de /proc/cpuinfo, car {0} manque : ce qui les limite est inconnu.</translation>
    </message>
    <message>
        <source>The kernel does not count thermal throttling here: it does on Intel CPUs, outside virtual machines.</source>
        <translation>Le noyau ne compte pas ici le bridage thermique : il le fait sur les CPU Intel, hors des machines virtuelles.</translation>
    </message>
    <message>
        <source>The counter of thermal throttling {0} cannot be read.</source>
        <translation>Le compteur de bridage thermique {0} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Hardware counters may not be read (kernel.perf_event_paranoid is {0}): allow it by sudo sysctl kernel.perf_event_paranoid=2, in a container also by its seccomp profile.</source>
        <translation>La lecture des compteurs matériels n’est pas autorisée (kernel.perf_event_paranoid vaut {0}) : autorisez-la par sudo sysctl kernel.perf_event_paranoid=2, dans un conteneur aussi par son profil seccomp.</translation>
    </message>
    <message>
        <source>This machine shows no hardware counters: most virtual machines have none, unless their host gives them a virtual PMU.</source>
        <translation>Cette machine ne montre pas de compteurs matériels : la plupart des machines virtuelles n’en ont pas, sauf si leur hôte leur donne une PMU virtuelle.</translation>
    </message>
    <message>
        <source>{0}: {1} is not of the form {2}.</source>
        <translation>{0} : {1} n’est pas de la forme {2}.</translation>
    </message>
    <message>
        <source>The source {0} does not answer; its readings are left out until it does.</source>
        <translation>La source {0} ne répond pas ; ses mesures sont omises jusqu’à ce qu’elle réponde.</translation>
    </message>
    <message>
        <source>{0} thermal events were counted.</source>
        <translation>Événements thermiques comptés : {0}.</translation>
    </message>
    <message>
        <source>The device counts time slowed down for heat.</source>
        <translation>L’appareil compte du temps où il était ralenti par la chaleur.</translation>
    </message>
    <message>
        <source>The device says that it is slowed down for heat.</source>
        <translation>L’appareil signale qu’il est ralenti par la chaleur.</translation>
    </message>
    <message>
        <source>The device is slowed down by a limit of current, regulator or board.</source>
        <translation>L’appareil est ralenti par une limite de courant, de régulateur ou de carte.</translation>
    </message>
    <message>
        <source>The container&apos;s CPU quota held the program back.</source>
        <translation>Le quota de CPU du conteneur a freiné le programme.</translation>
    </message>
    <message>
        <source>The host of this virtual machine gave {0} % of its CPU time to others.</source>
        <translation>L’hôte de cette machine virtuelle a donné {0} % de son temps CPU à d’autres.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, at {1} °C; the limit is {2} °C.</source>
        <translation>L’horloge a baissé de {0} % en charge, à {1} °C ; la limite est de {2} °C.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, and it got no cooler.</source>
        <translation>L’horloge a baissé de {0} % en charge, et l’appareil n’a pas refroidi.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as power met its limit: {1} W of {2} W.</source>
        <translation>L’horloge a baissé de {0} % quand la puissance a atteint sa limite : {1} W sur {2} W.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as governor or limits of the clock changed.</source>
        <translation>L’horloge a baissé de {0} % quand le gouverneur ou les limites d’horloge ont changé.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load; nothing tells why.</source>
        <translation>L’horloge a baissé de {0} % en charge ; rien n’indique pourquoi.</translation>
    </message>
    <message>
        <source>Under load it stands at {0} °C; the limit is {1} °C.</source>
        <translation>En charge, l’appareil est à {0} °C ; la limite est de {1} °C.</translation>
    </message>
    <message>
        <source>Line {1} of {0} is no sample of a device: {2}. docs/throttling.md describes the format.</source>
        <translation>{0} n’est pas une trace d’un appareil à la ligne {1} : {2}. docs/throttling.md décrit le format.</translation>
    </message>
    <message>
        <source>Say what to simulate: --suite throttle, or --throttle-trace FILE.</source>
        <translation>Indiquez ce qu’il faut simuler : --suite throttle, ou --throttle-trace FICHIER.</translation>
    </message>
    <message>
        <source>No sensor of this machine tells it ({0}); `clipscope-cli doctor` says which sources there are, and why one is missing.</source>
        <translation>Aucun capteur de cette machine ne le mesure ({0}) ; `clipscope-cli doctor` dit quelles sources existent, et pourquoi il en manque une.</translation>
    </message>
    <message>
        <source>{0} ({1}) is the only sensor that tells it.</source>
        <translation>{0} ({1}) est le seul capteur qui le mesure.</translation>
    </message>
    <message>
        <source>{0} ({1}) was picked out of {2} sensors, by its name; --sensor chooses another.</source>
        <translation>{0} ({1}) a été choisi d’après son nom parmi {2} capteurs ; --sensor en choisit un autre.</translation>
    </message>
    <message>
        <source>{0} was chosen by --sensor.</source>
        <translation>{0} a été choisi par --sensor.</translation>
    </message>
    <message>
        <source>There is no sensor {0}, which --sensor names: `clipscope-cli watch` lists those that there are.</source>
        <translation>Le capteur {0}, que nomme --sensor, n’existe pas : `clipscope-cli watch` énumère ceux qui existent.</translation>
    </message>
    <message>
        <source>It is hidden by --sensor.</source>
        <translation>Masqué par --sensor.</translation>
    </message>
    <message>
        <source>Other programs use {0} % of the CPU time: {1}.</source>
        <translation>D’autres programmes prennent {0} % du temps CPU : {1}.</translation>
    </message>
    <message>
        <source>Tasks waited for memory for {0} % of the time.</source>
        <translation>Des tâches ont attendu de la mémoire pendant {0} % du temps.</translation>
    </message>
    <message>
        <source>The machine swaps {0} MiB/s in and out.</source>
        <translation>La machine échange de la mémoire avec le disque : {0} Mio/s.</translation>
    </message>
    <message>
        <source>The machine runs on its battery.</source>
        <translation>La machine fonctionne sur batterie.</translation>
    </message>
    <message>
        <source>The machine slept for {0} s: what was measured just before and after it is in doubt.</source>
        <translation>La machine a été en veille pendant {0} s : ce qui a été mesuré juste avant et après est douteux.</translation>
    </message>
    <message>
        <source>{0} samples of sensors are missing in the journal: the disk could not keep up.</source>
        <translation>Il manque {0} mesures de capteurs dans le journal : le disque n’a pas suivi.</translation>
    </message>
    <message>
        <source>Memory pressure: tasks waited for memory during {0} % of the measured time.</source>
        <translation>Pression mémoire : des tâches ont attendu de la mémoire pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Memory pressure: {0} of {1} cases did not fit in memory.</source>
        <translation>Pression mémoire : pour {0} cas sur {1}, la mémoire ne suffisait pas.</translation>
    </message>
    <message>
        <source>Use smaller batch sizes (--batch-sizes), close other programs, or give the container more memory.</source>
        <translation>Prenez des tailles de lot plus petites (--batch-sizes), fermez d’autres programmes, ou donnez plus de mémoire au conteneur.</translation>
    </message>
    <message>
        <source>Swapping: memory went to the disk and back during {0} % of the measured time.</source>
        <translation>Échange mémoire : de la mémoire est allée sur le disque et en est revenue pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Close other programs, or use smaller batch sizes (--batch-sizes).</source>
        <translation>Fermez d’autres programmes ou prenez des tailles de lot plus petites (--batch-sizes).</translation>
    </message>
    <message>
        <source>Thermal throttling: heat slowed the {1} down during {0} % of the measured time.</source>
        <translation>Bridage thermique : la chaleur a ralenti le {1} pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Thermal throttling is suspected: the {1} ran slower at its limit of temperature during {0} % of the measured time.</source>
        <translation>Bridage thermique soupçonné : le {1} était plus lent, à sa limite de température, pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Let the device cool between repetitions (--cooldown 55C), give it more air or fewer threads, and go by sustained figures instead of bursts.</source>
        <translation>Laissez l’appareil refroidir entre les répétitions (--cooldown 55C), donnez-lui plus d’air ou moins de threads, et fiez-vous aux chiffres soutenus plutôt qu’aux pointes brèves.</translation>
    </message>
    <message>
        <source>Throttling: limits of current or voltage slowed the {1} down during {0} % of the measured time.</source>
        <translation>Bridage : des limites de courant ou de tension ont ralenti le {1} pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Check the power supply and its cables, and the limits in the firmware&apos;s setup.</source>
        <translation>Vérifiez l’alimentation et ses câbles, et les limites dans la configuration du micrologiciel.</translation>
    </message>
    <message>
        <source>System interference: other programs used the CPUs during {0} % of the measured time.</source>
        <translation>Perturbation externe : d’autres programmes ont utilisé les CPU pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Close them and measure again; the throughput without those batches stands beside each figure that they touch.</source>
        <translation>Fermez-les et mesurez de nouveau ; le débit sans ces lots figure à côté de chaque chiffre qu’ils touchent.</translation>
    </message>
    <message>
        <source>System interference: the host of this virtual machine gave its CPUs to others during {0} % of the measured time.</source>
        <translation>Perturbation externe : l’hôte de cette machine virtuelle a donné ses CPU à d’autres pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Measure when the host is less busy, or on a machine whose CPUs are not shared.</source>
        <translation>Mesurez quand l’hôte est moins occupé, ou sur une machine dont les CPU ne sont pas partagés.</translation>
    </message>
    <message>
        <source>System interference: a CPU quota held the program back during {0} % of the measured time.</source>
        <translation>Perturbation externe : un quota de CPU a freiné le programme pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Raise the container&apos;s CPU limit, or use no more threads than it allows (--threads).</source>
        <translation>Relevez la limite de CPU du conteneur, ou ne prenez pas plus de threads qu’elle n’en permet (--threads).</translation>
    </message>
    <message>
        <source>Battery: the machine ran on its battery during {0} % of the measured time.</source>
        <translation>Batterie : la machine a fonctionné sur batterie pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Plug it in and measure again: on battery most machines keep their clocks low.</source>
        <translation>Branchez-la et mesurez de nouveau : sur batterie, la plupart des machines gardent une horloge basse.</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} fell because of its power limit during {0} % of the measured time.</source>
        <translation>Changements d’horloge : l’horloge du {1} baissait à cause de sa limite de puissance pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Compare sustained figures; with fewer threads, or a higher power limit, the clock stays where it is.</source>
        <translation>Comparez des chiffres soutenus ; avec moins de threads, ou une limite de puissance plus haute, l’horloge reste où elle est.</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} was falling during {0} % of the measured time.</source>
        <translation>Changements d’horloge : l’horloge du {1} baissait pendant {0} % du temps mesuré.</translation>
    </message>
    <message>
        <source>Keep the clock steady by sudo cpupower frequency-set -g performance, and leave the power profile alone during a run.</source>
        <translation>Gardez l’horloge stable par sudo cpupower frequency-set -g performance, et ne touchez pas au profil d’énergie pendant une exécution.</translation>
    </message>
    <message>
        <source>Inconsistent results: the repetitions of {0} of {1} cases disagree.</source>
        <translation>Résultats incohérents : pour {0} cas sur {1}, les répétitions ne concordent pas.</translation>
    </message>
    <message>
        <source>Most in {0}: from {1} to {2} samples/s.</source>
        <translation>Le plus marqué dans {0} : de {1} à {2} échantillons/s.</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds) and more often (--num-runs), with threads that stay on their CPUs (--pin on) and nothing else running.</source>
        <translation>Mesurez plus longtemps (--min-seconds) et plus souvent (--num-runs), avec des threads qui restent sur leurs CPU (--pin on) et sans rien d’autre en cours.</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases were not steady yet when their measurement began.</source>
        <translation>Résultats incohérents : pour {0} cas sur {1}, le rythme n’était pas encore stable au début de la mesure.</translation>
    </message>
    <message>
        <source>Something comes and goes: look at clocks and other programs, and measure longer (--min-seconds).</source>
        <translation>Quelque chose va et vient : regardez les horloges et les autres programmes, et mesurez plus longtemps (--min-seconds).</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases changed their pace while they were measured.</source>
        <translation>Résultats incohérents : pour {0} cas sur {1}, le rythme a changé pendant la mesure.</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % longer than at its beginning.</source>
        <translation>Le plus marqué dans {0} : à la fin d’une passe, les lots prenaient {1} % de temps de plus qu’à son début.</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % less time than at its beginning.</source>
        <translation>Le plus marqué dans {0} : à la fin d’une passe, les lots prenaient {1} % de temps de moins qu’à son début.</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds 60) and go by the sustained figures; clocks and temperature tell whether it was heat.</source>
        <translation>Mesurez plus longtemps (--min-seconds 60) et fiez-vous aux chiffres soutenus ; horloges et température disent si c’était la chaleur.</translation>
    </message>
    <message>
        <source>These: {0}.</source>
        <translation>Cas concernés : {0}.</translation>
    </message>
    <message>
        <source>Waiting until the {0} is no warmer than {1} °C, at most {2} s; it is at {3} °C.</source>
        <translation>Attente jusqu’à ce que le {0} ne dépasse plus {1} °C, au plus {2} s ; il est à {3} °C.</translation>
    </message>
    <message>
        <source>Waiting for {0} s, so that the machine cools down.</source>
        <translation>Attente de {0} s pour que la machine refroidisse.</translation>
    </message>
    <message>
        <source>The {0} is at {1} °C, no warmer than the {2} °C of --cooldown.</source>
        <translation>Le {0} est à {1} °C, sans dépasser les {2} °C de --cooldown.</translation>
    </message>
    <message>
        <source>The {0} s of --cooldown have passed.</source>
        <translation>Les {0} s de --cooldown sont écoulées.</translation>
    </message>
    <message>
        <source>After {0} s the {1} is at {2} °C, still above the {3} °C of --cooldown; the run goes on.</source>
        <translation>Après {0} s, le {1} est à {2} °C, toujours au-dessus des {3} °C de --cooldown ; l’exécution continue.</translation>
    </message>
    <message>
        <source>After {0} s no sensor tells the temperature any more; the run goes on.</source>
        <translation>Après {0} s, plus aucun capteur n’indique la température ; l’exécution continue.</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --cooldown {1} cannot wait for it. Give seconds instead, such as --cooldown 30s, or a sensor by --sensor.</source>
        <translation>Aucun capteur ne dit à quelle température est le {0} : --cooldown {1} ne peut pas l’attendre. Donnez plutôt des secondes, par exemple --cooldown 30s, ou un capteur par --sensor.</translation>
    </message>
    <message>
        <source>Measuring for {0} s what the idle {1} uses.</source>
        <translation>Mesure pendant {0} s de ce que le {1} consomme au repos.</translation>
    </message>
    <message>
        <source>No sensor tells what the {0} uses: its idle power is not measured; `clipscope-cli doctor` says why.</source>
        <translation>Aucun capteur ne dit ce que consomme le {0} : sa puissance au repos n’est pas mesurée ; `clipscope-cli doctor` dit pourquoi.</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --stop-above cannot end the run.</source>
        <translation>Aucun capteur ne dit à quelle température est le {0} : --stop-above ne peut pas terminer l’exécution.</translation>
    </message>
    <message>
        <source>The {0} was at {1} °C, for a second above the {2} °C of --stop-above: the run was stopped.</source>
        <translation>Le {0} était à {1} °C, pendant une seconde au-dessus des {2} °C de --stop-above : l’exécution a été arrêtée.</translation>
    </message>
    <message>
        <source>The clock of the CPUs follows the load: it rises late, and figures scatter.</source>
        <translation>L’horloge des CPU suit la charge : elle monte tard, et les chiffres se dispersent.</translation>
    </message>
    <message>
        <source>The governor is {0}.</source>
        <translation>Le gouverneur est {0}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</source>
        <translation>Jusqu’au prochain démarrage : echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</translation>
    </message>
    <message>
        <source>The CPUs save energy before they compute fast.</source>
        <translation>Les CPU font passer l’économie d’énergie avant la vitesse de calcul.</translation>
    </message>
    <message>
        <source>The energy preference is {0}.</source>
        <translation>La préférence d’énergie est {0}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</source>
        <translation>Jusqu’au prochain démarrage : echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</translation>
    </message>
    <message>
        <source>{0} says {1}.</source>
        <translation>{0} contient {1}.</translation>
    </message>
    <message>
        <source>Turbo is on: the CPUs are as fast as heat and power allow, and slower once they are warm.</source>
        <translation>Le turbo est activé : les CPU sont aussi rapides que la chaleur et la puissance le permettent, et plus lents une fois chauds.</translation>
    </message>
    <message>
        <source>Leave it on to measure what the machine can do. To compare runs of different days: echo {0} | sudo tee {1}</source>
        <translation>Laissez-le activé pour mesurer ce que la machine peut faire. Pour comparer des exécutions de jours différents : echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>Turbo is off: the CPUs are slower than they could be.</source>
        <translation>Le turbo est désactivé : les CPU sont plus lents qu’ils ne pourraient l’être.</translation>
    </message>
    <message>
        <source>Leave it off to compare runs of different days. To measure what the machine can do: echo {0} | sudo tee {1}</source>
        <translation>Laissez-le désactivé pour comparer des exécutions de jours différents. Pour mesurer ce que la machine peut faire : echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>The machine runs on its battery, which lowers the clock of most machines.</source>
        <translation>La machine fonctionne sur batterie, ce qui limite l’horloge de la plupart.</translation>
    </message>
    <message>
        <source>No adapter gives power, and the battery is charged to {0} %.</source>
        <translation>Aucun adaptateur secteur ne fournit de courant, et la batterie est chargée à {0} %.</translation>
    </message>
    <message>
        <source>Plug the adapter in.</source>
        <translation>Branchez l’adaptateur secteur.</translation>
    </message>
    <message>
        <source>The firmware holds the machine back.</source>
        <translation>Le micrologiciel freine la machine.</translation>
    </message>
    <message>
        <source>The platform profile is {0}; there are: {1}.</source>
        <translation>Le profil de plateforme est {0} ; il y a : {1}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/firmware/acpi/platform_profile ; where power-profiles-daemon runs: powerprofilesctl set performance</source>
        <translation>Jusqu’au prochain démarrage : echo performance | sudo tee /sys/firmware/acpi/platform_profile ; là où power-profiles-daemon fonctionne : powerprofilesctl set performance</translation>
    </message>
    <message>
        <source>The CPU is hot before anything is measured: it will soon meet its limit.</source>
        <translation>Le CPU est chaud avant toute mesure : il atteindra bientôt sa limite.</translation>
    </message>
    <message>
        <source>It stands at {0} °C, and its limit is {1} °C.</source>
        <translation>Il est à {0} °C, et sa limite est de {1} °C.</translation>
    </message>
    <message>
        <source>Wait until it has cooled down, clear its fans of dust, and let it cool between repetitions: clipscope-cli run --cooldown 55C,max=180s</source>
        <translation>Attendez qu’il ait refroidi, dépoussiérez ses ventilateurs, et laissez-le refroidir entre les répétitions : clipscope-cli run --cooldown 55C,max=180s</translation>
    </message>
    <message>
        <source>Other programs use the CPUs: what is measured meanwhile is slower and scatters.</source>
        <translation>D’autres programmes utilisent les CPU : ce qui est mesuré pendant ce temps est plus lent et se disperse.</translation>
    </message>
    <message>
        <source>Close them, or wait for their end: ps -eo pid,pcpu,comm --sort=-pcpu | head shows which they are.</source>
        <translation>Fermez-les, ou attendez leur fin : ps -eo pid,pcpu,comm --sort=-pcpu | head montre lesquels ce sont.</translation>
    </message>
    <message>
        <source>The host of this virtual machine gives its CPUs to others.</source>
        <translation>L’hôte de cette machine virtuelle donne ses CPU à d’autres.</translation>
    </message>
    <message>
        <source>Measure while the host is quiet, or on a machine with CPUs of its own (dedicated or pinned ones, bare metal).</source>
        <translation>Mesurez quand l’hôte est calme, ou sur une machine qui a ses propres CPU (dédiés ou attachés, matériel physique).</translation>
    </message>
    <message>
        <source>A CPU quota holds this program back: it computes for a while and then stands still.</source>
        <translation>Un quota de CPU freine ce programme : il calcule un moment, puis s’immobilise.</translation>
    </message>
    <message>
        <source>The quota is {0} CPUs&apos; worth of time on {1} CPUs.</source>
        <translation>Le quota est le temps de {0} CPU, sur {1} CPU.</translation>
    </message>
    <message>
        <source>Start the container without --cpus, or with --cpuset-cpus, which gives whole CPUs; of a service: systemctl set-property UNIT CPUQuota=</source>
        <translation>Démarrez le conteneur sans --cpus, ou avec --cpuset-cpus, qui donne des CPU entiers ; pour un service : systemctl set-property UNIT CPUQuota=</translation>
    </message>
    <message>
        <source>There is little free memory: large batches will not fit, or will make the machine swap.</source>
        <translation>Il y a peu de mémoire libre : les grands lots ne tiendront pas, ou forceront la machine à échanger de la mémoire avec le disque.</translation>
    </message>
    <message>
        <source>This program may still take {0} of {1}.</source>
        <translation>Ce programme peut encore prendre {0} sur {1}.</translation>
    </message>
    <message>
        <source>Close programs that hold much memory: ps -eo pid,rss,comm --sort=-rss | head shows which they are.</source>
        <translation>Fermez les programmes qui occupent beaucoup de mémoire : ps -eo pid,rss,comm --sort=-rss | head montre lesquels ce sont.</translation>
    </message>
    <message>
        <source>The machine moves memory to its disk and back.</source>
        <translation>La machine déplace de la mémoire vers son disque et inversement.</translation>
    </message>
    <message>
        <source>Memory lies in the swap space: programs that need it will read the disk in the middle of a measurement.</source>
        <translation>De la mémoire se trouve dans l’espace d’échange : les programmes qui en ont besoin liront le disque au milieu d’une mesure.</translation>
    </message>
    <message>
        <source>{0} of {1} swap is used.</source>
        <translation>{0} d’espace d’échange utilisés sur {1}.</translation>
    </message>
    <message>
        <source>Where the free memory has room for it: sudo swapoff -a &amp;&amp; sudo swapon -a</source>
        <translation>Si la mémoire libre y suffit : sudo swapoff -a &amp;&amp; sudo swapon -a</translation>
    </message>
    <message>
        <source>The kernel gives no huge pages: large matrices cost more than they have to.</source>
        <translation>Le noyau ne donne pas de grandes pages (huge pages) : les grandes matrices coûtent plus que nécessaire.</translation>
    </message>
    <message>
        <source>Until the next start: echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</source>
        <translation>Jusqu’au prochain démarrage : echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</translation>
    </message>
    <message>
        <source>This is a virtual machine: clocks, temperatures and power are its host&apos;s affair, so throttling cannot be told from what others do there.</source>
        <translation>Ceci est une machine virtuelle : horloges, températures et puissance sont l’affaire de son hôte, le bridage ne peut donc pas être distingué de ce que d’autres y font.</translation>
    </message>
    <message>
        <source>The CPU says that a hypervisor runs it.</source>
        <translation>Le CPU signale qu’un hyperviseur l’exécute.</translation>
    </message>
    <message>
        <source>The hypervisor calls it {0}.</source>
        <translation>L’hyperviseur l’appelle {0}.</translation>
    </message>
    <message>
        <source>Repeat runs, and compare by their intervals; for figures to publish measure on bare metal.</source>
        <translation>Répétez les exécutions, et comparez d’après leurs intervalles ; pour des chiffres à publier, mesurez sur du matériel physique (bare metal).</translation>
    </message>
    <message>
        <source>Two hardware threads share a core: how threads fall on them changes figures.</source>
        <translation>Deux threads matériels partagent un cœur : la façon dont les threads s’y répartissent change les chiffres.</translation>
    </message>
    <message>
        <source>{0} hardware threads on {1} cores.</source>
        <translation>{0} threads matériels sur {1} cœurs.</translation>
    </message>
    <message>
        <source>The kernel says that SMT is on.</source>
        <translation>Le noyau signale que le SMT est activé.</translation>
    </message>
    <message>
        <source>Give each core one thread and compare: clipscope-cli run --cores all physical --pin off on</source>
        <translation>Donnez un thread à chaque cœur et comparez : clipscope-cli run --cores all physical --pin off on</translation>
    </message>
    <message>
        <source>The source {0} may not be read.</source>
        <translation>La lecture de la source {0} n’est pas autorisée.</translation>
    </message>
    <message>
        <source>The source {0} tells nothing.</source>
        <translation>La source {0} n’indique rien.</translation>
    </message>
    <message>
        <source>The source {0} does not tell all that it could.</source>
        <translation>La source {0} n’indique pas tout ce qu’elle pourrait.</translation>
    </message>
    <message>
        <source>As a whole its state is {0}; it shows {1} sensors.</source>
        <translation>Dans l’ensemble, son état est {0} ; elle montre {1} capteurs.</translation>
    </message>
    <message>
        <source>--json and --csv were both given: give one of them.</source>
        <translation>--json et --csv ont été donnés tous deux : n’en donnez qu’un.</translation>
    </message>
</context>
<context>
    <name>clipscope::charts</name>
    <message>
        <source>%1, repetition %2
%3 s to %4 s%5</source>
        <translation>%1, répétition %2
%3 s à %4 s%5</translation>
    </message>
    <message>
        <source> (failed)</source>
        <translation> (échec)</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::ConditionBar</name>
    <message>
        <source>What disturbed the run, and when</source>
        <translation>Ce qui a perturbé l&apos;exécution, et quand</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::SeriesLegend</name>
    <message>
        <source>Click to hide or show</source>
        <translation>Cliquer pour masquer ou afficher</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimeAxisBar</name>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>Temps depuis le début de l’exécution</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimelineStack</name>
    <message>
        <source>Charts over time</source>
        <translation>Graphiques dans le temps</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 dans le temps</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::Main</name>
    <message>
        <source>An oscilloscope for CLIP inference.</source>
        <translation>Un oscilloscope pour l’inférence de CLIP.</translation>
    </message>
    <message>
        <source>Exit as soon as the window was drawn.</source>
        <translation>Quitter dès que la fenêtre est dessinée.</translation>
    </message>
    <message>
        <source>The folder of a run to show.</source>
        <translation>Le dossier de l’exécution à afficher.</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::MainWindow</name>
    <message>
        <source>The run could not be opened</source>
        <translation>Impossible d’ouvrir l’exécution</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>&amp;Ouvrir une exécution…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Plan panel</source>
        <translation>Panneau du &amp;plan</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>Exécution &amp;entière</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Touches et souris</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Touches et souris</translation>
    </message>
    <message>
        <source>In the charts: the wheel zooms, dragging looks at a range, a double click or Home shows the whole run. Space holds the view while recording goes on, End goes to the newest. The arrow keys move the crosshair.

F5 starts a run, Shift+F5 stops it, F9 hides the plan, F11 fills the screen.</source>
        <translation>Dans les graphiques : la molette agrandit, le glissement choisit un intervalle, un double clic ou Début montre toute l’exécution. La barre d’espace fige la vue pendant que l’enregistrement continue, Fin va au plus récent. Les flèches déplacent le réticule.

F5 démarre une exécution, Maj+F5 l’arrête, F9 masque le plan, F11 remplit l’écran.</translation>
    </message>
    <message>
        <source>&amp;About ClipScope</source>
        <translation>À &amp;propos de ClipScope</translation>
    </message>
    <message>
        <source>About ClipScope</source>
        <translation>À propos de ClipScope</translation>
    </message>
    <message>
        <source>ClipScope %1, an oscilloscope for CLIP inference.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>ClipScope %1, un oscilloscope pour l’inférence de CLIP.

Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Open the folder of a run</source>
        <translation>Ouvrir le dossier d’une exécution</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>Enregistrement dans %1</translation>
    </message>
    <message>
        <source>events: %1 · not shown: %2</source>
        <translation>événements : %1 · non affichés : %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
</context>
<context>
    <name>clipscope::models</name>
    <message>
        <source>“%1” is not a batch size: give whole numbers from 1 to %2.</source>
        <translation>« %1 » n’est pas une taille de lot : donnez des nombres entiers de 1 à %2.</translation>
    </message>
    <message>
        <source>Give at least one batch size, for example 1 8 32.</source>
        <translation>Donnez au moins une taille de lot, par exemple 1 8 32.</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
</context>
<context>
    <name>clipscope::models::CaseWords</name>
    <message>
        <source>1 thread</source>
        <translation>1 thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 threads</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a selection of CPUs</comment>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>attachés</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Conditions</name>
    <message>
        <source>heat</source>
        <translation>chaleur</translation>
    </message>
    <message>
        <source>power limit</source>
        <translation>limite de puissance</translation>
    </message>
    <message>
        <source>current limit</source>
        <translation>limite de courant</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>quota de CPU</translation>
    </message>
    <message>
        <source>CPU time stolen</source>
        <translation>temps CPU volé</translation>
    </message>
    <message>
        <source>frequency scaling</source>
        <translation>réglage de fréquence</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>bridé</translation>
    </message>
    <message>
        <source>throttle suspected</source>
        <translation>bridage soupçonné</translation>
    </message>
    <message>
        <source>other programs</source>
        <translation>autres programmes</translation>
    </message>
    <message>
        <source>memory pressure</source>
        <translation>pression mémoire</translation>
    </message>
    <message>
        <source>swapping</source>
        <translation>échange mémoire</translation>
    </message>
    <message>
        <source>clock change</source>
        <translation>changement d&apos;horloge</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>sur batterie</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>de %1 s à %2 s</translation>
    </message>
    <message>
        <source>since %1 s</source>
        <translation>depuis %1 s</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Fidelity</name>
    <message>
        <source>Least cosine to the eager engine in fp32:</source>
        <translation>Plus petit cosinus par rapport au moteur eager en fp32 :</translation>
    </message>
    <message>
        <source>raw %1 (bar %2)</source>
        <translation>brut %1 (seuil %2)</translation>
    </message>
    <message>
        <source>centred %1 (bar %2)</source>
        <translation>centré %1 (seuil %2)</translation>
    </message>
    <message>
        <source>Same best match as there: %1 %</source>
        <translation>Même meilleure correspondance que là : %1 %</translation>
    </message>
    <message>
        <source>Below the bar, so never recommended</source>
        <translation>Sous le seuil, donc jamais recommandé</translation>
    </message>
    <message>
        <source>below bar: %1</source>
        <translation>sous le seuil : %1</translation>
    </message>
    <message>
        <source>Not measured: the plan leaves fidelity out</source>
        <translation>Non mesurée : le plan omet la fidélité</translation>
    </message>
    <message>
        <source>Not measured: the run ended before</source>
        <translation>Non mesurée : l’exécution s’est terminée avant</translation>
    </message>
    <message>
        <source>Measured before the first pass of the case</source>
        <translation>Mesurée avant le premier passage du cas</translation>
    </message>
    <message>
        <source>raw %1</source>
        <translation>brut %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::ResultsModel</name>
    <message>
        <source>Half the width of the 95 % interval of the throughput</source>
        <translation>Demi-largeur de l’intervalle à 95 % du débit</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Samples/s</source>
        <translation>Éch./s</translation>
    </message>
    <message>
        <source>± 95 %</source>
        <translation>± 95 %</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Interval within one pass; more repetitions would tell more</source>
        <translation>Intervalle au sein d’un seul passage ; plus de répétitions en diraient plus</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>Passages : %1</translation>
    </message>
    <message>
        <source>Median; batches: %1</source>
        <translation>Médiane ; lots : %1</translation>
    </message>
    <message>
        <source>Peak; %1 % of what the machine offers</source>
        <translation>Pic ; %1 % de ce qu’offre la machine</translation>
    </message>
    <message>
        <source>Not steady: warm-up reached its limit first</source>
        <translation>Instable : l’échauffement a d’abord atteint sa limite</translation>
    </message>
    <message>
        <source>Drift: a pass got slower or faster while it was measured</source>
        <translation>Dérive : un passage a ralenti ou accéléré pendant sa mesure</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>large</translation>
    </message>
    <message>
        <source>The passes differ too much for a ±: the 95 % interval goes from %1 to %2</source>
        <translation>Les passes diffèrent trop pour un ± : l’intervalle à 95 % va de %1 à %2</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 passes sur %2</translation>
    </message>
    <message>
        <source>A pass was cut short</source>
        <translation>Une passe a été écourtée</translation>
    </message>
    <message>
        <source>Least cosine to the embeddings of the eager engine in fp32, after their mean is taken off</source>
        <translation>Plus petit cosinus par rapport aux embeddings du moteur eager en fp32, une fois leur moyenne retirée</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Fidélité</translation>
    </message>
    <message>
        <source>Below its fidelity bar, so never recommended</source>
        <translation>Sous son seuil de fidélité, donc jamais recommandé</translation>
    </message>
    <message>
        <source>Disturbed during %1 % of the batches</source>
        <translation>Perturbé pendant %1 % des lots</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sensors</name>
    <message>
        <source>ok</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>sans autorisation</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>non pris en charge</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>en veille</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>échoue</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>température du CPU</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>puissance du CPU</translation>
    </message>
    <message>
        <source>CPU clock</source>
        <translation>horloge du CPU</translation>
    </message>
    <message>
        <source>CPU use</source>
        <translation>utilisation du CPU</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>température du GPU</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>puissance du GPU</translation>
    </message>
    <message>
        <source>GPU clock</source>
        <translation>horloge du GPU</translation>
    </message>
    <message>
        <source>GPU use</source>
        <translation>utilisation du GPU</translation>
    </message>
    <message>
        <source>memory used</source>
        <translation>mémoire utilisée</translation>
    </message>
    <message>
        <source>memory available</source>
        <translation>mémoire disponible</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>ventilateur</translation>
    </message>
    <message>
        <source>No temperature: %1</source>
        <translation>Pas de température : %1</translation>
    </message>
    <message>
        <source>No power: %1</source>
        <translation>Pas de puissance : %1</translation>
    </message>
    <message>
        <source>sensors: %1 ok</source>
        <translation>capteurs : %1 corrects</translation>
    </message>
    <message>
        <source>%1 no permission</source>
        <translation>%1 sans autorisation</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>%1 (fix…)</source>
        <translation>%1 (corriger…)</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sentences</name>
    <message>
        <source>%1 %2 samples/s at batch %3</source>
        <translation>%1 %2 échantillons/s par lot de %3</translation>
    </message>
    <message>
        <source>%1 % (95 % interval %2 to %3; %4)</source>
        <translation>%1 % (intervalle à 95 % : %2 à %3 ; %4)</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>net</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>Fidelity was not measured: whether the embeddings are those of the reference is not known.</source>
        <translation>La fidélité n’a pas été mesurée : on ne sait pas si les embeddings sont ceux de la référence.</translation>
    </message>
    <message>
        <source>Fidelity %1, above its bar.</source>
        <translation>Fidélité %1, au-dessus de son seuil.</translation>
    </message>
    <message>
        <source>Nothing is recommended: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>Rien n’est recommandé : aucun réglage n’a été mesuré dans chaque tour sans échouer ni tomber sous son seuil de fidélité.</translation>
    </message>
    <message>
        <source>Recommended: %1: %2</source>
        <translation>Recommandé : %1 : %2</translation>
    </message>
    <message>
        <source>Against the baseline, %1: %2.</source>
        <translation>Par rapport à la base, %1 : %2.</translation>
    </message>
    <message>
        <source>Against the next, %1: %2.</source>
        <translation>Par rapport au suivant, %1 : %2.</translation>
    </message>
    <message>
        <source>The next is %1; by how much it is behind takes two repetitions to tell.</source>
        <translation>Vient ensuite %1 ; il faut deux répétitions pour dire de combien.</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Verdicts</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Soupçonné</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Words</name>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>paire</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Quick: what is fastest here?</source>
        <translation>Rapide : qu’est-ce qui gagne ?</translation>
    </message>
    <message>
        <source>Full: batch sizes 1 to 128</source>
        <translation>Complet : lots de 1 à 128</translation>
    </message>
    <message>
        <source>Sustained: one case, 10 minutes</source>
        <translation>Soutenu : un cas, 10 minutes</translation>
    </message>
    <message>
        <source>Optimizations: what to turn on?</source>
        <translation>Optimisations : que faut-il activer ?</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::MachineFields</name>
    <message>
        <source>no wait</source>
        <translation>sans attente</translation>
    </message>
    <message>
        <source>Cool down between repetitions</source>
        <translation>Refroidir entre les répétitions</translation>
    </message>
    <message>
        <source>55C waits until nothing in use is warmer than that, baseline+5 until it is nearly as cool as before the run, 30s so many seconds. The longest wait follows a comma: 55C,max=180s</source>
        <translation>55C attend que rien de ce qui est utilisé ne soit plus chaud, baseline+5 que tout soit presque aussi frais qu&apos;avant l&apos;exécution, 30s autant de secondes. L&apos;attente la plus longue suit une virgule : 55C,max=180s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Stop the run above</source>
        <translation>Arrêter l&apos;exécution au-dessus de</translation>
    </message>
    <message>
        <source>Ends the run where the CPU or GPU in use is warmer than that for a second; what was measured is kept</source>
        <translation>Termine l&apos;exécution si le CPU ou le GPU utilisé est plus chaud pendant une seconde ; ce qui a été mesuré est conservé</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>Measure idle power for</source>
        <translation>Mesurer la puissance au repos</translation>
    </message>
    <message>
        <source>Before the first pass, so that the energy above that of the idle machine can be told</source>
        <translation>Avant le premier passage, afin de pouvoir indiquer l&apos;énergie au-delà de celle de la machine au repos</translation>
    </message>
    <message>
        <source>“%1” is no cooldown: give a temperature such as 55C or baseline+5, with the longest wait behind it as in 55C,max=180s, or seconds such as 30s.</source>
        <translation>« %1 » n&apos;est pas un refroidissement : indiquez une température comme 55C ou baseline+5, suivie de l&apos;attente la plus longue comme dans 55C,max=180s, ou des secondes comme 30s.</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::PlanPanel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatique (%1)</translation>
    </message>
    <message>
        <source>Automatic: what the weights say, or the first preset</source>
        <translation>Automatique : ce que disent les poids, ou le premier modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Fichier de poids</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>poids aléatoires</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.safetensors.index.json);;All files (*)</source>
        <translation>Poids (*.safetensors *.safetensors.index.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>Précisions</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>Tailles de lot</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Répétitions</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>Dossier d’images</translation>
    </message>
    <message>
        <source>sample photos</source>
        <translation>photos d’exemple</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>File with captions</source>
        <translation>Fichier de légendes</translation>
    </message>
    <message>
        <source>sample captions</source>
        <translation>légendes d’exemple</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Fichiers texte (*.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Légendes</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>Dossier des exécutions</translation>
    </message>
    <message>
        <source>Write runs to</source>
        <translation>Écrire les exécutions dans</translation>
    </message>
    <message>
        <source>Start run (F5)</source>
        <translation>Démarrer (F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Choose at least one tower.</source>
        <translation>Choisissez au moins une tour.</translation>
    </message>
    <message>
        <source>Choose at least one precision.</source>
        <translation>Choisissez au moins une précision.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Moteurs</translation>
    </message>
    <message>
        <source>Choose at least one engine.</source>
        <translation>Choisissez au moins un moteur.</translation>
    </message>
    <message>
        <source>Fidelity of the embeddings</source>
        <translation>Fidélité des embeddings</translation>
    </message>
    <message>
        <source>Holds each case&apos;s embeddings against those of the eager engine in fp32, before its first pass</source>
        <translation>Compare les embeddings de chaque cas à ceux du moteur eager en fp32 avant son premier passage</translation>
    </message>
    <message>
        <source>Fused numerics</source>
        <translation>Calculs fusionnés</translation>
    </message>
    <message>
        <source>Times the fused numerics beside LibTorch, NumPy and NumExpr before the first pass, about five seconds</source>
        <translation>Chronomètre les calculs fusionnés à côté de LibTorch, NumPy et NumExpr avant le premier passage ; environ cinq secondes</translation>
    </message>
    <message>
        <source>Beside speed</source>
        <translation>Outre la vitesse</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::ResultsPanel</name>
    <message>
        <source>No results yet</source>
        <translation>Pas encore de résultats</translation>
    </message>
    <message>
        <source>Each case gets a row when a run starts; its figures settle pass by pass.</source>
        <translation>Chaque cas reçoit une ligne au début d’une exécution ; ses chiffres s’affermissent passage après passage.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunHeader</name>
    <message>
        <source>loading the model, %1 %</source>
        <translation>chargement du modèle, %1 %</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>chargement du modèle</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>pass %1 of %2</source>
        <translation>passage %1 sur %2</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>échauffement</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Hold the charts while recording goes on (Space)</source>
        <translation>Figer les graphiques pendant que l’enregistrement continue (Espace)</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>Au plus récent</translation>
    </message>
    <message>
        <source>Let the charts follow the run again (End)</source>
        <translation>Faire suivre de nouveau l’exécution (Fin)</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l’exécution</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Pas encore d’exécution</translation>
    </message>
    <message>
        <source>Press Start, or open the folder of a finished run.</source>
        <translation>Appuyez sur Démarrer, ou ouvrez le dossier d’une exécution terminée.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Figé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunPage</name>
    <message>
        <source>The run could not be started</source>
        <translation>Impossible de démarrer l’exécution</translation>
    </message>
    <message>
        <source>Not everything could be written</source>
        <translation>Tout n’a pas pu être écrit</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::SourcesDialog</name>
    <message>
        <source>sensors: %1</source>
        <translation>capteurs : %1</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Capteurs</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Which sensor tells what</source>
        <translation>Quel capteur mesure quoi</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>masquer</translation>
    </message>
    <message>
        <source>A choice holds from the next run on.</source>
        <translation>Un choix vaut à partir de la prochaine exécution.</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryStatus</name>
    <message>
        <source>Which sources of readings there are, and what is missing</source>
        <translation>Quelles sources de mesures existent, et ce qui manque</translation>
    </message>
    <message>
        <source>CPU time for reading the sensors, in percent of one core</source>
        <translation>Temps CPU pour lire les capteurs, en pourcentage d&apos;un cœur</translation>
    </message>
    <message>
        <source>CPU time that other programs take, in percent of the machine</source>
        <translation>Temps CPU des autres programmes, en pourcentage de la machine</translation>
    </message>
    <message>
        <source>observer cost %1 %</source>
        <translation>coût d&apos;observation %1 %</translation>
    </message>
    <message>
        <source>background load %1 %</source>
        <translation>charge de fond %1 %</translation>
    </message>
    <message>
        <source>background load up to %1 %</source>
        <translation>charge de fond jusqu&apos;à %1 %</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryTiles</name>
    <message>
        <source>°C · limit %1</source>
        <translation>°C · limite %1</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>%1: at the start, mean and highest</source>
        <translation>%1 : au début, moyenne et maximum</translation>
    </message>
    <message>
        <source>W · %1 J/sample</source>
        <translation>W · %1 J/échantillon</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Idle power included. Source: %1</source>
        <translation>Puissance au repos comprise. Source : %1</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Bridage</translation>
    </message>
    <message>
        <source>%1 MHz</source>
        <translation>%1 MHz</translation>
    </message>
    <message>
        <source>no sensor tells</source>
        <translation>aucun capteur ne le dit</translation>
    </message>
    <message>
        <source>There is neither a counter of throttling nor a clock beside a temperature.</source>
        <translation>Il n&apos;y a ni compteur de bridage, ni horloge à côté d&apos;une température.</translation>
    </message>
    <message>
        <source>%1 · %2 % of the time</source>
        <translation>%1 · %2 % du temps</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TileRow</name>
    <message>
        <source>of %1 GiB</source>
        <translation>sur %1 Gio</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>Gio</translation>
    </message>
    <message>
        <source>% of %1 CPUs</source>
        <translation>% de %1 CPU</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Temps par lot</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>éch./s</translation>
    </message>
    <message>
        <source>ms, median</source>
        <translation>ms, médiane</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>échantillons</translation>
    </message>
    <message>
        <source>Lowest, mean and highest of this pass</source>
        <translation>Minimum, moyenne et maximum de ce passage</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>chargement du modèle</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>échauffement</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>pas encore de mesure</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>pic %1</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 % : %1 à %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>pic</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>p95 %1 · %2</source>
        <translation>p95 %1 · %2</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::Tracks</name>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>éch./s</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>débit</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>échantillons</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>taille de lot</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>Gio</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>température</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::WarningsList</name>
    <message>
        <source>The run failed: %1</source>
        <translation>L’exécution a échoué : %1</translation>
    </message>
    <message>
        <source>The journal ends without an end of the run: the program was ended from outside.</source>
        <translation>Le journal s’arrête sans fin d’exécution : le programme a été interrompu de l’extérieur.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::Lane</name>
    <message>
        <source>Which case was measured when</source>
        <translation>Quel cas a été mesuré et quand</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::NativeDialogs</name>
    <message>
        <source>A run is going on</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>Stop the run and close the window? What was measured so far is kept.</source>
        <translation>Arrêter l’exécution et fermer la fenêtre ? Ce qui a été mesuré est conservé.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Continuer à mesurer</translation>
    </message>
</context>
</TS>
