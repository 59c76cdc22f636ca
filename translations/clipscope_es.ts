<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Message</name>
    <message>
        <source>{0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>The program {0} cannot be started: {1}.</source>
        <translation>No se puede iniciar el programa {0}: {1}.</translation>
    </message>
    <message>
        <source>The system call {0} failed: {1}.</source>
        <translation>Falló la llamada al sistema {0}: {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} is not {2}.</source>
        <translation>{0}: {1} no es {2}.</translation>
    </message>
    <message>
        <source>{0}: the key {1} is unknown; docs/plan.md lists the keys of a plan.</source>
        <translation>{0}: la clave {1} es desconocida; docs/plan.md enumera las claves de un plan.</translation>
    </message>
    <message>
        <source>{0} is a plan of the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} es un plan del esquema {1}, más nuevo que el que lee este programa ({2}): actualice ClipScope.</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no plan of ClipScope ({2}).</source>
        <translation>{0} tiene el esquema {1} y no es un plan de ClipScope ({2}).</translation>
    </message>
    <message>
        <source>There is no built-in plan {0}; there are {1}.</source>
        <translation>No hay ningún plan incorporado {0}; hay {1}.</translation>
    </message>
    <message>
        <source>--cpu-only and --gpu-only together leave no device: give one of them.</source>
        <translation>--cpu-only y --gpu-only juntos no dejan ningún dispositivo: indique uno de ellos.</translation>
    </message>
    <message>
        <source>--scenario single runs one sample at a time: give --batch-sizes 1 with it.</source>
        <translation>--scenario single ejecuta una muestra cada vez: indique además --batch-sizes 1.</translation>
    </message>
    <message>
        <source>{0} is no journal of a run (line {1}: {2}).</source>
        <translation>{0} no es el diario de una ejecución (línea {1}: {2}).</translation>
    </message>
    <message>
        <source>{0} is corrupt at line {1}: {2}.</source>
        <translation>{0} está dañado en la línea {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} has the schema {1}, newer than this program reads ({2}): update ClipScope.</source>
        <translation>{0} tiene el esquema {1}, más nuevo que el que lee este programa ({2}): actualice ClipScope.</translation>
    </message>
    <message>
        <source>{0} has the schema {1} and is no journal of ClipScope ({2}).</source>
        <translation>{0} tiene el esquema {1} y no es un diario de ClipScope ({2}).</translation>
    </message>
    <message>
        <source>The engine {0} is not installed: build it with LibTorch (./dev build).</source>
        <translation>El motor {0} no está instalado: compílelo con LibTorch (./dev build).</translation>
    </message>
    <message>
        <source>The engine {0} cannot be opened: {1}.</source>
        <translation>No se puede abrir el motor {0}: {1}.</translation>
    </message>
    <message>
        <source>The engine {0} is not of this version ({1}): build both together.</source>
        <translation>El motor {0} no es de esta versión ({1}): compile ambos juntos.</translation>
    </message>
    <message>
        <source>The batch did not fit in memory: use a smaller batch size.</source>
        <translation>El lote no cabía en la memoria: use un tamaño de lote menor.</translation>
    </message>
    <message>
        <source>LibTorch failed: {0}.</source>
        <translation>LibTorch falló: {0}.</translation>
    </message>
    <message>
        <source>There is no backend {0}.</source>
        <translation>No existe el backend {0}.</translation>
    </message>
    <message>
        <source>The backend {0} runs on the CPU alone.</source>
        <translation>El backend {0} solo funciona en la CPU.</translation>
    </message>
    <message>
        <source>The backend {0} does not compute in {1}: give one of {2} with --precision.</source>
        <translation>El backend {0} no calcula en {1}: indique uno de {2} con --precision.</translation>
    </message>
    <message>
        <source>Loading was stopped.</source>
        <translation>Se detuvo la carga.</translation>
    </message>
    <message>
        <source>The plan fixes the batch size at {0}.</source>
        <translation>El plan fija el tamaño de lote en {0}.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made or written: {1}. Choose another with --output-dir.</source>
        <translation>No se puede crear o escribir la carpeta {0}: {1}. Elija otra con --output-dir.</translation>
    </message>
    <message>
        <source>The journal cannot be written any more: {0}. Free some space or choose another folder with --output-dir.</source>
        <translation>Ya no se puede escribir el diario: {0}. Libere espacio o elija otra carpeta con --output-dir.</translation>
    </message>
    <message>
        <source>The folder of images {0} cannot be read: {1}. Give another with --images.</source>
        <translation>No se puede leer la carpeta de imágenes {0}: {1}. Indique otra con --images.</translation>
    </message>
    <message>
        <source>The folder {0} holds no JPEG or PNG file: give another with --images.</source>
        <translation>La carpeta {0} no contiene ningún archivo JPEG o PNG: indique otra con --images.</translation>
    </message>
    <message>
        <source>None of the pictures in {0} can be decoded: give another folder with --images.</source>
        <translation>No se puede decodificar ninguna de las imágenes de {0}: indique otra carpeta con --images.</translation>
    </message>
    <message>
        <source>The file of captions {0} holds no text: give one caption a line, or another file with --captions.</source>
        <translation>El archivo de descripciones {0} no contiene texto: ponga una descripción por línea, o indique otro archivo con --captions.</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: it measures the CPU.</source>
        <translation>Esta versión no tiene motor para GPU: mide la CPU.</translation>
    </message>
    <message>
        <source>No combination of the plan can be run: check precision, tower and devices.</source>
        <translation>No se puede ejecutar ninguna combinación del plan: revise precisión, torre y dispositivos.</translation>
    </message>
    <message>
        <source>A batch of {0} would need about {1} GiB, {2} GiB may be used: the largest that fits is {3}.</source>
        <translation>Un lote de {0} necesitaría unos {1} GiB, se pueden usar {2} GiB: el mayor que cabe es {3}.</translation>
    </message>
    <message>
        <source>The minimum of seconds was measured.</source>
        <translation>Se midió el mínimo de segundos.</translation>
    </message>
    <message>
        <source>The number of batches was measured.</source>
        <translation>Se midió el número de lotes.</translation>
    </message>
    <message>
        <source>The case reached --max-seconds.</source>
        <translation>El caso alcanzó --max-seconds.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Se detuvo la ejecución.</translation>
    </message>
    <message>
        <source>Both the plan {0} and --plan {1} were given: give one of them.</source>
        <translation>Se indicaron tanto el plan {0} como --plan {1}: indique solo uno.</translation>
    </message>
    <message>
        <source>There is nothing to embed: give --image, --text or both.</source>
        <translation>No hay nada que codificar: indique --image, --text o ambos.</translation>
    </message>
    <message>
        <source>There is no model {0}; there are {1}. For weights of your own, give --weights FILE.</source>
        <translation>No existe el modelo {0}; hay {1}. Para pesos propios, indique --weights ARCHIVO.</translation>
    </message>
    <message>
        <source>There are no weights at {0}: give a .safetensors file, its index or its folder with --weights.</source>
        <translation>No hay pesos en {0}: indique con --weights un archivo .safetensors, su índice o su carpeta.</translation>
    </message>
    <message>
        <source>The weights {0} cannot be read: {1}.</source>
        <translation>No se pueden leer los pesos {0}: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} holds no .safetensors file: give one with --weights.</source>
        <translation>La carpeta {0} no contiene ningún archivo .safetensors: indique uno con --weights.</translation>
    </message>
    <message>
        <source>The folder {0} holds several .safetensors files: name one of them with --weights.</source>
        <translation>La carpeta {0} contiene varios archivos .safetensors: indique uno con --weights.</translation>
    </message>
    <message>
        <source>The index {0} cannot be used: {1}. Fetch the model&apos;s files again.</source>
        <translation>El índice {0} no se puede usar: {1}. Descargue de nuevo los archivos del modelo.</translation>
    </message>
    <message>
        <source>{0} is a pickle, which could run any code. Convert it by: python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; then give the new file with --weights.</source>
        <translation>{0} es un pickle, que podría ejecutar cualquier código. Conviértalo con: python3 -c &quot;import sys, torch, zipfile; from safetensors.torch import save_file; f = sys.argv[1]; jit = zipfile.is_zipfile(f) and any(&apos;/code/&apos; in n for n in zipfile.ZipFile(f).namelist()); d = torch.jit.load(f, map_location=&apos;cpu&apos;).state_dict() if jit else torch.load(f, map_location=&apos;cpu&apos;, weights_only=True); d = d.get(&apos;state_dict&apos;, d); save_file({k.removeprefix(&apos;module.&apos;): v.contiguous().clone() for k, v in d.items() if hasattr(v, &apos;clone&apos;)}, sys.argv[2])&quot; {1} {2} ; después indique el archivo nuevo con --weights.</translation>
    </message>
    <message>
        <source>{0} is no usable safetensors file: {1}. Fetch or convert it again.</source>
        <translation>{0} no es un archivo safetensors utilizable: {1}. Descárguelo o conviértalo de nuevo.</translation>
    </message>
    <message>
        <source>{0} holds no CLIP model in the layout of Hugging Face, OpenAI or open_clip: give another file with --weights.</source>
        <translation>{0} no contiene un modelo CLIP con la estructura de Hugging Face, OpenAI u open_clip: indique otro archivo con --weights.</translation>
    </message>
    <message>
        <source>{0} is a CLIP whose image tower is a ResNet; only ViT towers can be run.</source>
        <translation>{0} es un CLIP cuya torre de imagen es una ResNet; solo se pueden ejecutar torres ViT.</translation>
    </message>
    <message>
        <source>{0} does not have the sizes of {1}: its {2} is {3} and not {4}. Leave --model out, or name the model that it is.</source>
        <translation>{0} no tiene los tamaños de {1}: {2} es {3} y no {4}. Omita --model o indique el modelo que es.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is missing: the file is not whole.</source>
        <translation>{0}: falta el tensor {1}: el archivo no está completo.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is part of no CLIP: this is another kind of model, or the tensor has to be removed.</source>
        <translation>{0}: el tensor {1} no forma parte de ningún CLIP: es otro tipo de modelo, o hay que quitar el tensor.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has the type {2}; F32, F16 and BF16 can be used: convert it.</source>
        <translation>{0}: el tensor {1} es del tipo {2}; se admiten F32, F16 y BF16: conviértalo.</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} has a shape that does not fit the others: the file is damaged or no CLIP.</source>
        <translation>{0}: el tensor {1} tiene una forma que no encaja con los demás: el archivo está dañado o no es un CLIP.</translation>
    </message>
    <message>
        <source>The configuration {0} cannot be used: {1}.</source>
        <translation>La configuración {0} no se puede usar: {1}.</translation>
    </message>
    <message>
        <source>{0} belongs to other weights: its {1} is {2}, the weights have {3}. Put the right one there.</source>
        <translation>{0} pertenece a otros pesos: su {1} es {2}, los pesos tienen {3}. Ponga allí el correcto.</translation>
    </message>
    <message>
        <source>{0} asks for {1}, which changes what the model computes: only plain CLIP can be run.</source>
        <translation>{0} pide {1}, lo que cambia lo que calcula el modelo: solo se puede ejecutar CLIP sin variantes.</translation>
    </message>
    <message>
        <source>{0} asks for the activation {1}; quick_gelu and gelu, the same in both towers, can be run.</source>
        <translation>{0} pide la activación {1}; se admiten quick_gelu y gelu, la misma en ambas torres.</translation>
    </message>
    <message>
        <source>{0}: no configuration beside it tells the activation: put its config.json or open_clip_config.json there, or give --activation quick_gelu or --activation gelu.</source>
        <translation>{0}: ninguna configuración junto a él indica la activación: ponga allí su config.json u open_clip_config.json, o indique --activation quick_gelu o --activation gelu.</translation>
    </message>
    <message>
        <source>{0}: {1} does not divide the width {2} into heads.</source>
        <translation>{0}: {1} no divide el ancho {2} en cabezas.</translation>
    </message>
    <message>
        <source>There is no vocabulary at {0}: vocab.json with merges.txt, or bpe_simple_vocab_16e6.txt.gz, are needed; give their folder with --vocab.</source>
        <translation>No hay vocabulario en {0}: se necesita vocab.json con merges.txt, o bpe_simple_vocab_16e6.txt.gz; indique su carpeta con --vocab.</translation>
    </message>
    <message>
        <source>The vocabulary {0} cannot be used: {1}. Fetch it again, or give another with --vocab.</source>
        <translation>El vocabulario {0} no se puede usar: {1}. Descárguelo de nuevo o indique otro con --vocab.</translation>
    </message>
    <message>
        <source>The vocabulary of {0} has {1} tokens, the model {2}: give the model&apos;s own with --vocab.</source>
        <translation>El vocabulario de {0} tiene {1} tokens y el modelo {2}: indique con --vocab el del modelo.</translation>
    </message>
    <message>
        <source>The picture {0} cannot be decoded: {1}.</source>
        <translation>No se puede decodificar la imagen {0}: {1}.</translation>
    </message>
    <message>
        <source>The picture {0} is {1} x {2} pixels; 512 megapixels are the most.</source>
        <translation>La imagen {0} tiene {1} x {2} píxeles; el máximo son 512 megapíxeles.</translation>
    </message>
    <message>
        <source>{0} is neither a JPEG nor a PNG.</source>
        <translation>{0} no es ni un JPEG ni un PNG.</translation>
    </message>
    <message>
        <source>{0} comes without a vocabulary, and without the model&apos;s own a text&apos;s embedding means nothing: give its folder with --vocab.</source>
        <translation>{0} no trae vocabulario, y sin el del modelo la incrustación de un texto no significa nada: indique su carpeta con --vocab.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}. Check its name and its permissions.</source>
        <translation>No se puede leer {0}: {1}. Compruebe su nombre y sus permisos.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another place, or make room.</source>
        <translation>No se puede escribir {0}: {1}. Elija otro lugar o libere espacio.</translation>
    </message>
    <message>
        <source>{0} cannot be used as a plan: {1}. docs/plan.md describes plans.</source>
        <translation>{0} no sirve como plan: {1}. docs/plan.md describe los planes.</translation>
    </message>
    <message>
        <source>This version has no engine for GPUs: leave --gpu-only out.</source>
        <translation>Esta versión no tiene motor para GPU: omita --gpu-only.</translation>
    </message>
    <message>
        <source>The file of captions {0} cannot be read: {1}. Give another with --captions.</source>
        <translation>No se puede leer el archivo de leyendas {0}: {1}. Indique otro con --captions.</translation>
    </message>
    <message>
        <source>A picture was left out: {0}</source>
        <translation>Se omitió una imagen: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} pictures were left out; {2} are used.</source>
        <translation>Se omitieron {0} de {1} imágenes; se usan {2}.</translation>
    </message>
    <message>
        <source>The embeddings are not finite numbers: the weights are damaged, or too large for this precision.</source>
        <translation>Las incrustaciones no son números finitos: los pesos están dañados o son demasiado grandes para esta precisión.</translation>
    </message>
    <message>
        <source>The engine waited {0} s for the journal in one pass: the disk is slow, or other programs need the CPUs.</source>
        <translation>El motor esperó {0} s al diario en una pasada: el disco es lento, u otros programas necesitan las CPU.</translation>
    </message>
    <message>
        <source>The case used up its --max-seconds after {0} of {1} repetitions.</source>
        <translation>El caso agotó su --max-seconds tras {0} de {1} repeticiones.</translation>
    </message>
    <message>
        <source>The interval was narrow enough after {0} of {1} repetitions.</source>
        <translation>El intervalo era bastante estrecho tras {0} de {1} repeticiones.</translation>
    </message>
    <message>
        <source>The journal could not be written any more.</source>
        <translation>Ya no se pudo escribir el diario.</translation>
    </message>
    <message>
        <source>{0}: the width {1} is no multiple of 64, so the number of heads is not known: put its config.json or open_clip_config.json beside it, or give --heads.</source>
        <translation>{0}: el ancho {1} no es múltiplo de 64, así que no se conoce el número de cabezas: ponga al lado su config.json u open_clip_config.json, o indique --heads.</translation>
    </message>
    <message>
        <source>{0} has more than {1} MiB: give another file.</source>
        <translation>{0} tiene más de {1} MiB: indique otro archivo.</translation>
    </message>
    <message>
        <source>There is not enough memory: close other programs, or use a smaller model or batch size.</source>
        <translation>No hay memoria suficiente: cierre otros programas, o use un modelo o un tamaño de lote menor.</translation>
    </message>
    <message>
        <source>When it was noticed, other programs took {0} % of the machine&apos;s CPU time.</source>
        <translation>Cuando se notó, otros programas usaban el {0} % del tiempo de CPU de la máquina.</translation>
    </message>
    <message>
        <source>hwloc tells of no cores here: use --cores all.</source>
        <translation>hwloc no informa aquí de ningún núcleo: use --cores all.</translation>
    </message>
    <message>
        <source>hwloc tells of no level-3 cache here: use --cores all.</source>
        <translation>hwloc no informa aquí de ninguna caché de nivel 3: use --cores all.</translation>
    </message>
    <message>
        <source>All cores of this machine are of one kind: use --cores physical.</source>
        <translation>Todos los núcleos de esta máquina son de un mismo tipo: use --cores physical.</translation>
    </message>
    <message>
        <source>Of the CPUs {0} some cannot be used here: choose among {1} with --cores.</source>
        <translation>Algunas de las CPU {0} no se pueden usar aquí: elija entre {1} con --cores.</translation>
    </message>
    <message>
        <source>A thread could not be bound to the CPUs {0} ({1}): use --cores all and --pin off.</source>
        <translation>No se pudo fijar un hilo a las CPU {0} ({1}): use --cores all y --pin off.</translation>
    </message>
    <message>
        <source>There is no reference to hold embeddings against, so their fidelity is not measured: {0}</source>
        <translation>No hay referencia con la que comparar los embeddings, así que no se mide su fidelidad: {0}</translation>
    </message>
    <message>
        <source>Here {0} selects the same CPUs as {1}, which is measured.</source>
        <translation>Aquí {0} selecciona las mismas CPU que {1}, que sí se mide.</translation>
    </message>
    <message>
        <source>{0} threads on {1} CPUs would wait for each other: give at most {1} with --threads.</source>
        <translation>{0} hilos en {1} CPU se esperarían unos a otros: indique como máximo {1} con --threads.</translation>
    </message>
    <message>
        <source>The backend {0} cannot compute in {1} on this CPU ({2}): use another precision, or eager.</source>
        <translation>El backend {0} no puede calcular en {1} en esta CPU ({2}): use otra precisión o eager.</translation>
    </message>
    <message>
        <source>TorchInductor is not installed: `clipscope-cli setup inductor` fetches it (2.4 GB to download, 4.3 GB on disk).</source>
        <translation>TorchInductor no está instalado: `clipscope-cli setup inductor` lo descarga (2,4 GB de descarga, 4,3 GB en disco).</translation>
    </message>
    <message>
        <source>TorchInductor compiles by Python, and none stands beside this LibTorch: build with the one that ./dev fetches.</source>
        <translation>TorchInductor compila con Python y no hay ninguno junto a esta LibTorch: compile con la que descarga ./dev.</translation>
    </message>
    <message>
        <source>TorchInductor needs a C++ compiler ({0}): install g++, or name one by CXX.</source>
        <translation>TorchInductor necesita un compilador de C++ ({0}): instale g++ o indique uno con CXX.</translation>
    </message>
    <message>
        <source>TorchInductor compiles this tower, which takes about half a minute; the next load finds it made.</source>
        <translation>TorchInductor compila esta torre, lo que tarda alrededor de medio minuto; la próxima carga la encontrará hecha.</translation>
    </message>
    <message>
        <source>Another process compiles this tower or loads it; this one waits until that is done.</source>
        <translation>Otro proceso compila o carga esta torre; este espera a que termine.</translation>
    </message>
    <message>
        <source>The TorchInductor that was found belongs to LibTorch {0}, and this engine runs {1}: unset CLIPSCOPE_TORCH_DIR, or build again with it set.</source>
        <translation>El TorchInductor encontrado pertenece a LibTorch {0} y este motor usa {1}: quite CLIPSCOPE_TORCH_DIR o vuelva a compilar el programa con esa variable.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process was ended by the signal {0}: start the run again, with more free memory if that was 9.</source>
        <translation>El proceso de compilación de TorchInductor terminó por la señal {0}: inicie de nuevo la ejecución, con más memoria libre si fue la 9.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s compiling process ran out of memory: close other programs, or use a smaller model.</source>
        <translation>El proceso de compilación de TorchInductor se quedó sin memoria: cierre otros programas o use un modelo más pequeño.</translation>
    </message>
    <message>
        <source>TorchInductor could not compile the tower ({0}): use packed or eager.</source>
        <translation>TorchInductor no pudo compilar la torre ({0}): use packed o eager.</translation>
    </message>
    <message>
        <source>There is no room left in {0}: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>No queda espacio en {0}: libere algo o ponga XDG_CACHE_HOME en otro disco.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed for a while: free some, or set XDG_CACHE_HOME to another disk.</source>
        <translation>{0} tiene {1} MiB libres y por un tiempo se necesitan {2} MiB: libere espacio o ponga XDG_CACHE_HOME en otro disco.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed while a compiled tower is loaded: free some, or set TMPDIR to another disk.</source>
        <translation>{0} tiene {1} MiB libres y se necesitan {2} MiB mientras se carga una torre compilada: libere espacio o ponga TMPDIR en otro disco.</translation>
    </message>
    <message>
        <source>HOME is not set, and {0} is not a folder that belongs to this user alone, as programs that are run from there need: set HOME or XDG_CACHE_HOME.</source>
        <translation>HOME no está definida y {0} no es una carpeta solo de este usuario, como exigen los programas que se ejecutan desde allí: defina HOME o XDG_CACHE_HOME.</translation>
    </message>
    <message>
        <source>Two OpenMP runtimes are in this process ({0}), which gives wrong results: build with the LibTorch that ./dev fetches.</source>
        <translation>En este proceso hay dos bibliotecas OpenMP ({0}), lo que da resultados erróneos: compile con la LibTorch que descarga ./dev.</translation>
    </message>
    <message>
        <source>There is nothing to set up for {0}: `setup inductor` is the one that there is.</source>
        <translation>No hay nada que preparar para {0}: solo existe `setup inductor`.</translation>
    </message>
    <message>
        <source>{0} is no profile that this program reads: {1}. A run writes one with --save-profile.</source>
        <translation>{0} no es un perfil que este programa pueda leer: {1}. Una ejecución escribe uno con --save-profile.</translation>
    </message>
    <message>
        <source>The profile {0} is of another machine ({1}, {2} CPUs): its threads and cores are left out; `--plan optimizations --save-profile` makes one of this.</source>
        <translation>El perfil {0} es de otra máquina ({1}, {2} CPU): sus hilos y núcleos se omiten; `--plan optimizations --save-profile` crea uno de esta.</translation>
    </message>
    <message>
        <source>The profile {0} is not written: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>No se escribe el perfil {0}: ninguna configuración se midió en todas las torres sin fallar ni quedar por debajo de su umbral de fidelidad.</translation>
    </message>
    <message>
        <source>{0} numeric threads on {1} CPUs take turns, which is slower: give at most {1} with --numeric-threads.</source>
        <translation>{0} hilos numéricos en {1} CPU se turnan, lo que es más lento: indique como máximo {1} con --numeric-threads.</translation>
    </message>
    <message>
        <source>The fused numerics are not compared: {0}</source>
        <translation>El cálculo numérico fusionado no se compara: {0}</translation>
    </message>
    <message>
        <source>The backend {0} has no operators for these expressions: use eager.</source>
        <translation>El backend {0} no tiene operadores para estas expresiones: use eager.</translation>
    </message>
    <message>
        <source>{0} is not installed for any Python that was found ({1}): install it for one of them to compare with it.</source>
        <translation>{0} no está instalado para ningún Python encontrado ({1}): instálelo para uno de ellos para comparar con él.</translation>
    </message>
    <message>
        <source>{0} needs a Python, and none was found: install python3 with it to compare with it.</source>
        <translation>{0} necesita un Python y no se encontró ninguno: instale python3 con ese paquete para comparar con él.</translation>
    </message>
    <message>
        <source>{0} could not be timed by {1}: {2}. Its times are left out.</source>
        <translation>No se pudo medir {0} con {1}: {2}. Sus tiempos se omiten.</translation>
    </message>
    <message>
        <source>{0} was not done after {1} s by {2}: its times are left out.</source>
        <translation>{0} no había terminado tras {1} s con {2}: sus tiempos se omiten.</translation>
    </message>
    <message>
        <source>The result differs by up to {0}, where {1} is the most that rounding explains: the times are left out.</source>
        <translation>El resultado difiere hasta en {0}, cuando el redondeo explica como máximo {1}: los tiempos se omiten.</translation>
    </message>
    <message>
        <source>{0} threads cannot be started: {1}. Use fewer, or raise the limits of this user (ulimit -u, ulimit -v).</source>
        <translation>No se pueden iniciar {0} hilos: {1}. Use menos o eleve los límites de este usuario (ulimit -u, ulimit -v).</translation>
    </message>
    <message>
        <source>OpenMP gives {0} of {1} threads: give at most {0} with --threads, or raise OMP_THREAD_LIMIT.</source>
        <translation>OpenMP da {0} de {1} hilos: indique como máximo {0} con --threads o eleve OMP_THREAD_LIMIT.</translation>
    </message>
    <message>
        <source>TorchInductor&apos;s Python packages are not whole ({0}): `clipscope-cli setup inductor` mends that.</source>
        <translation>Los paquetes de Python de TorchInductor están incompletos ({0}): `clipscope-cli setup inductor` lo arregla.</translation>
    </message>
    <message>
        <source>TorchInductor could not be installed ({0}): check the network and try again.</source>
        <translation>No se pudo instalar TorchInductor ({0}): compruebe la red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no room left in {0} to install TorchInductor: free some on that disk and try again.</source>
        <translation>No queda espacio en {0} para instalar TorchInductor: libere espacio en ese disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has {1} MiB free, and {2} MiB are needed to install TorchInductor: free some on that disk.</source>
        <translation>En {0} hay {1} MiB libres y hacen falta {2} MiB para instalar TorchInductor: libere espacio en ese disco.</translation>
    </message>
    <message>
        <source>The reference for fidelity is made: the eager engine in fp32 encodes its inputs one at a time.</source>
        <translation>Se crea la referencia de fidelidad: el motor eager codifica sus entradas en fp32 una a una.</translation>
    </message>
    <message>
        <source>The reference gives all inputs of a tower the same embedding, so nothing is left of them without their mean: that tower is judged by its raw cosine alone.</source>
        <translation>La referencia da a todas las entradas de una torre el mismo embedding, así que sin su media no queda nada: esa torre se juzga solo por su coseno bruto.</translation>
    </message>
    <message>
        <source>The agreement on the best captions is not measured: {0}</source>
        <translation>No se mide la coincidencia de las mejores leyendas: {0}</translation>
    </message>
    <message>
        <source>The profile {0} is not written: the run did not come to its end.</source>
        <translation>El perfil {0} no se escribe: la ejecución no llegó a su fin.</translation>
    </message>
    <message>
        <source>There are sensors below {0}, but none of them could be read.</source>
        <translation>Hay sensores bajo {0}, pero ninguno se pudo leer.</translation>
    </message>
    <message>
        <source>There are no sensors below {0}, as in most virtual machines and containers; on a machine of your own, sudo sensors-detect (of lm-sensors) finds the drivers that are missing.</source>
        <translation>No hay sensores bajo {0}, como en la mayoría de las máquinas virtuales y contenedores; en una máquina propia, sudo sensors-detect (de lm-sensors) encuentra los controladores que faltan.</translation>
    </message>
    <message>
        <source>libsensors could not start: {0}. Its configuration is /etc/sensors3.conf.</source>
        <translation>libsensors no pudo iniciarse: {0}. Su configuración es /etc/sensors3.conf.</translation>
    </message>
    <message>
        <source>There are no thermal zones below {0}, as in most virtual machines and containers.</source>
        <translation>No hay zonas térmicas bajo {0}, como en la mayoría de las máquinas virtuales y contenedores.</translation>
    </message>
    <message>
        <source>There are no energy counters of the CPU below {0}, as in most virtual machines and containers; on a machine of your own with an Intel or AMD processor: sudo modprobe intel_rapl_msr</source>
        <translation>No hay contadores de energía de la CPU bajo {0}, como en la mayoría de las máquinas virtuales y contenedores; en una máquina propia con procesador Intel o AMD: sudo modprobe intel_rapl_msr</translation>
    </message>
    <message>
        <source>Only root may read the CPU&apos;s energy counters. To read them until the next start: sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . For good: sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , put the line SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; into /etc/udev/rules.d/70-clipscope-rapl.rules, and restart.</source>
        <translation>Solo root puede leer los contadores de energía de la CPU. Para leerlos hasta el próximo arranque: sudo chgrp &quot;$(id -gn)&quot; {0}/*/energy_uj &amp;&amp; sudo chmod g+r {0}/*/energy_uj . De forma permanente: sudo groupadd -fr clipscope &amp;&amp; sudo usermod -aG clipscope &quot;$USER&quot; , ponga la línea SUBSYSTEM==&quot;powercap&quot;, ACTION==&quot;add&quot;, TEST==&quot;energy_uj&quot;, RUN+=&quot;/bin/chgrp clipscope /sys%p/energy_uj&quot;, RUN+=&quot;/bin/chmod g+r /sys%p/energy_uj&quot; en /etc/udev/rules.d/70-clipscope-rapl.rules y reinicie.</translation>
    </message>
    <message>
        <source>There is no battery and no adapter below {0}, as in desktops and servers.</source>
        <translation>No hay batería ni adaptador bajo {0}, como en equipos de sobremesa y servidores.</translation>
    </message>
    <message>
        <source>The firmware offers no performance profiles ({0}), as in desktops and servers.</source>
        <translation>El firmware no ofrece perfiles de rendimiento ({0}), como en equipos de sobremesa y servidores.</translation>
    </message>
    <message>
        <source>No GPU of AMD or Intel that tells its clock was found below {0}.</source>
        <translation>No se encontró bajo {0} ninguna GPU de AMD o Intel que indique su frecuencia.</translation>
    </message>
    <message>
        <source>The GPU sleeps and is not woken: its sensors tell nothing until a program uses it.</source>
        <translation>La GPU duerme y no se la despierta: sus sensores no indican nada hasta que un programa la use.</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found ({0}). Where there is an NVIDIA GPU, install its driver; a container gets the driver of its host when it is started with --gpus all.</source>
        <translation>No se encontró ningún controlador de NVIDIA ({0}). Donde haya una GPU de NVIDIA, instale su controlador; un contenedor recibe el de su anfitrión si se inicia con --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is too old: {0} has no {1}. Install a newer one.</source>
        <translation>El controlador de NVIDIA es demasiado antiguo: {0} no tiene {1}. Instale uno más reciente.</translation>
    </message>
    <message>
        <source>The NVIDIA driver was updated, and its kernel module is still the old one: restart the machine.</source>
        <translation>El controlador de NVIDIA se actualizó y su módulo del núcleo es todavía el antiguo: reinicie la máquina.</translation>
    </message>
    <message>
        <source>The NVIDIA driver is installed, but its kernel module is not loaded: run `sudo modprobe nvidia`; where that fails, `sudo dmesg` says why.</source>
        <translation>El controlador de NVIDIA está instalado, pero su módulo del núcleo no está cargado: ejecute `sudo modprobe nvidia`; si falla, `sudo dmesg` dice por qué.</translation>
    </message>
    <message>
        <source>The NVIDIA driver may not be used: `ls -l /dev/nvidia*` shows which group may, `sudo usermod -aG GROUP $USER` adds you to it from the next login on; a container needs --gpus all.</source>
        <translation>No se permite usar el controlador de NVIDIA: `ls -l /dev/nvidia*` muestra qué grupo puede, `sudo usermod -aG GROUP $USER` le añade a él desde el próximo inicio de sesión; un contenedor necesita --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA driver does not answer: {0}. `nvidia-smi` may say more.</source>
        <translation>El controlador de NVIDIA no responde: {0}. `nvidia-smi` quizá diga más.</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds no GPU: `lspci -d 10de:` shows whether the machine has one; a container needs --gpus all.</source>
        <translation>El controlador de NVIDIA no encuentra ninguna GPU: `lspci -d 10de:` muestra si la máquina tiene una; un contenedor necesita --gpus all.</translation>
    </message>
    <message>
        <source>The NVIDIA GPU {0} cannot be queried: {1}. `nvidia-smi` may say more.</source>
        <translation>No se puede preguntar a la GPU de NVIDIA {0}: {1}. `nvidia-smi` quizá diga más.</translation>
    </message>
    <message>
        <source>The GPU {0} ({1}) does not answer any more: `sudo dmesg` has the reason as an Xid. Reset it by `sudo nvidia-smi --gpu-reset`, or restart the machine.</source>
        <translation>La GPU {0} ({1}) ya no responde: `sudo dmesg` da la causa como Xid. Restablézcala con `sudo nvidia-smi --gpu-reset` o reinicie la máquina.</translation>
    </message>
    <message>
        <source>The GPU {0} is divided by MIG, so its driver does not tell its utilisation: `sudo nvidia-smi -mig 0` ends that.</source>
        <translation>La GPU {0} está dividida por MIG, así que su controlador no indica su uso: `sudo nvidia-smi -mig 0` lo termina.</translation>
    </message>
    <message>
        <source>The NVIDIA driver {0} is too old to tell everything: it has no {1}. A newer one has.</source>
        <translation>El controlador de NVIDIA {0} es demasiado antiguo para indicarlo todo: no tiene {1}. Uno más reciente lo tiene.</translation>
    </message>
    <message>
        <source>{0} cannot be read: mount /proc, or let this container see it.</source>
        <translation>No se puede leer {0}: monte /proc o permita que este contenedor lo vea.</translation>
    </message>
    <message>
        <source>No control group of this process was found below {0}: nothing limits it, or the folder is not mounted.</source>
        <translation>No se encontró ningún grupo de control de este proceso bajo {0}: nada lo limita, o la carpeta no está montada.</translation>
    </message>
    <message>
        <source>The control groups of this process limit no memory: give a limit by systemd-run --user --scope -p MemoryMax=8G, or by the container&apos;s options.</source>
        <translation>Los grupos de control de este proceso no limitan la memoria: fije un límite con systemd-run --user --scope -p MemoryMax=8G o con las opciones del contenedor.</translation>
    </message>
    <message>
        <source>The kernel does not tell how long tasks wait: {0} is missing. It needs Linux 4.20 or newer with CONFIG_PSI.</source>
        <translation>El núcleo no indica cuánto esperan las tareas: falta {0}. Hace falta Linux 4.20 o posterior con CONFIG_PSI.</translation>
    </message>
    <message>
        <source>The kernel does not count how long tasks wait ({0}): start it with the boot parameter psi=1.</source>
        <translation>El núcleo no cuenta cuánto esperan las tareas ({0}): arránquelo con el parámetro psi=1.</translation>
    </message>
    <message>
        <source>The clocks of the CPUs are not known: {0} is missing, and nothing else measures them. That is so in most virtual machines; elsewhere load the driver of the CPU&apos;s clock (cpupower frequency-info names it).</source>
        <translation>Las frecuencias de las CPU no se conocen: falta {0} y nada más las mide. Así es en la mayoría de las máquinas virtuales; en las demás, cargue el controlador de frecuencia de la CPU (cpupower frequency-info lo nombra).</translation>
    </message>
    <message>
        <source>The clocks of the CPUs come from /proc/cpuinfo, since {0} is missing: what limits them is not known.</source>
        <translation>Las frecuencias de las CPU vienen de /proc/cpuinfo, ya que falta {0}: no se sabe qué las limita.</translation>
    </message>
    <message>
        <source>The kernel does not count thermal throttling here: it does on Intel CPUs, outside virtual machines.</source>
        <translation>El núcleo no cuenta aquí la ralentización térmica: lo hace en CPU de Intel, fuera de máquinas virtuales.</translation>
    </message>
    <message>
        <source>The counter of thermal throttling {0} cannot be read.</source>
        <translation>No se puede leer el contador de ralentización térmica {0}.</translation>
    </message>
    <message>
        <source>Hardware counters may not be read (kernel.perf_event_paranoid is {0}): allow it by sudo sysctl kernel.perf_event_paranoid=2, in a container also by its seccomp profile.</source>
        <translation>No se permite leer los contadores de hardware (kernel.perf_event_paranoid es {0}): permítalo con sudo sysctl kernel.perf_event_paranoid=2, en un contenedor también con su perfil seccomp.</translation>
    </message>
    <message>
        <source>This machine shows no hardware counters: most virtual machines have none, unless their host gives them a virtual PMU.</source>
        <translation>Esta máquina no muestra contadores de hardware: la mayoría de las máquinas virtuales no los tienen, salvo que su anfitrión les dé una PMU virtual.</translation>
    </message>
    <message>
        <source>{0}: {1} is not of the form {2}.</source>
        <translation>{0}: {1} no tiene la forma {2}.</translation>
    </message>
    <message>
        <source>The source {0} does not answer; its readings are left out until it does.</source>
        <translation>La fuente {0} no responde; sus lecturas se omiten hasta que lo haga.</translation>
    </message>
    <message>
        <source>{0} thermal events were counted.</source>
        <translation>Se contaron {0} eventos térmicos.</translation>
    </message>
    <message>
        <source>The device counts time slowed down for heat.</source>
        <translation>El dispositivo cuenta tiempo frenado por el calor.</translation>
    </message>
    <message>
        <source>The device says that it is slowed down for heat.</source>
        <translation>El dispositivo dice que está frenado por el calor.</translation>
    </message>
    <message>
        <source>The device is slowed down by a limit of current, regulator or board.</source>
        <translation>El dispositivo está frenado por un límite de corriente, del regulador o de la placa.</translation>
    </message>
    <message>
        <source>The container&apos;s CPU quota held the program back.</source>
        <translation>La cuota de CPU del contenedor frenó el programa.</translation>
    </message>
    <message>
        <source>The host of this virtual machine gave {0} % of its CPU time to others.</source>
        <translation>El anfitrión de esta máquina virtual dio a otros el {0} % de su tiempo de CPU.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, at {1} °C; the limit is {2} °C.</source>
        <translation>La frecuencia cayó un {0} % bajo carga, a {1} °C; el límite es {2} °C.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load, and it got no cooler.</source>
        <translation>La frecuencia cayó un {0} % bajo carga y no se enfrió.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as power met its limit: {1} W of {2} W.</source>
        <translation>La frecuencia cayó un {0} % al llegar la potencia a su límite: {1} W de {2} W.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % as governor or limits of the clock changed.</source>
        <translation>La frecuencia cayó un {0} % al cambiar el governor o los límites de frecuencia.</translation>
    </message>
    <message>
        <source>The clock fell by {0} % under load; nothing tells why.</source>
        <translation>La frecuencia cayó un {0} % bajo carga; nada indica por qué.</translation>
    </message>
    <message>
        <source>Under load it stands at {0} °C; the limit is {1} °C.</source>
        <translation>Bajo carga está a {0} °C; el límite es {1} °C.</translation>
    </message>
    <message>
        <source>Line {1} of {0} is no sample of a device: {2}. docs/throttling.md describes the format.</source>
        <translation>La línea {1} de {0} no es una muestra de un dispositivo: {2}. docs/throttling.md describe el formato.</translation>
    </message>
    <message>
        <source>Say what to simulate: --suite throttle, or --throttle-trace FILE.</source>
        <translation>Diga qué simular: --suite throttle o --throttle-trace ARCHIVO.</translation>
    </message>
    <message>
        <source>No sensor of this machine tells it ({0}); `clipscope-cli doctor` says which sources there are, and why one is missing.</source>
        <translation>Ningún sensor de esta máquina lo indica ({0}); `clipscope-cli doctor` dice qué fuentes hay y por qué falta una.</translation>
    </message>
    <message>
        <source>{0} ({1}) is the only sensor that tells it.</source>
        <translation>{0} ({1}) es el único sensor que lo indica.</translation>
    </message>
    <message>
        <source>{0} ({1}) was picked out of {2} sensors, by its name; --sensor chooses another.</source>
        <translation>{0} ({1}) se eligió entre {2} sensores por su nombre; --sensor elige otro.</translation>
    </message>
    <message>
        <source>{0} was chosen by --sensor.</source>
        <translation>{0} se eligió con --sensor.</translation>
    </message>
    <message>
        <source>There is no sensor {0}, which --sensor names: `clipscope-cli watch` lists those that there are.</source>
        <translation>No existe el sensor {0} que nombra --sensor: `clipscope-cli watch` enumera los que hay.</translation>
    </message>
    <message>
        <source>It is hidden by --sensor.</source>
        <translation>Está oculto por --sensor.</translation>
    </message>
    <message>
        <source>Other programs use {0} % of the CPU time: {1}.</source>
        <translation>Otros programas usan el {0} % del tiempo de CPU: {1}.</translation>
    </message>
    <message>
        <source>Tasks waited for memory for {0} % of the time.</source>
        <translation>Las tareas esperaron memoria durante el {0} % del tiempo.</translation>
    </message>
    <message>
        <source>The machine swaps {0} MiB/s in and out.</source>
        <translation>La máquina intercambia {0} MiB/s de ida y vuelta.</translation>
    </message>
    <message>
        <source>The machine runs on its battery.</source>
        <translation>La máquina funciona con batería.</translation>
    </message>
    <message>
        <source>The machine slept for {0} s: what was measured just before and after it is in doubt.</source>
        <translation>La máquina durmió {0} s: lo medido justo antes y después es dudoso.</translation>
    </message>
    <message>
        <source>{0} samples of sensors are missing in the journal: the disk could not keep up.</source>
        <translation>Faltan {0} muestras de sensores en el diario: el disco no daba abasto.</translation>
    </message>
    <message>
        <source>Memory pressure: tasks waited for memory during {0} % of the measured time.</source>
        <translation>Presión de memoria: las tareas esperaron memoria durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Memory pressure: {0} of {1} cases did not fit in memory.</source>
        <translation>Presión de memoria: {0} de {1} casos no cabían en la memoria.</translation>
    </message>
    <message>
        <source>Use smaller batch sizes (--batch-sizes), close other programs, or give the container more memory.</source>
        <translation>Use tamaños de lote menores (--batch-sizes), cierre otros programas o dé más memoria al contenedor.</translation>
    </message>
    <message>
        <source>Swapping: memory went to the disk and back during {0} % of the measured time.</source>
        <translation>Intercambio: la memoria fue al disco y volvió durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Close other programs, or use smaller batch sizes (--batch-sizes).</source>
        <translation>Cierre otros programas o use tamaños de lote menores (--batch-sizes).</translation>
    </message>
    <message>
        <source>Thermal throttling: heat slowed the {1} down during {0} % of the measured time.</source>
        <translation>Ralentización térmica: el calor frenó la {1} durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Thermal throttling is suspected: the {1} ran slower at its limit of temperature during {0} % of the measured time.</source>
        <translation>Se sospecha ralentización térmica: la {1} fue más lenta en su límite de temperatura durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Let the device cool between repetitions (--cooldown 55C), give it more air or fewer threads, and go by sustained figures instead of bursts.</source>
        <translation>Deje enfriar el dispositivo entre repeticiones (--cooldown 55C), dele más aire o menos hilos, y guíese por las cifras sostenidas y no por las ráfagas.</translation>
    </message>
    <message>
        <source>Throttling: limits of current or voltage slowed the {1} down during {0} % of the measured time.</source>
        <translation>Ralentización: límites de corriente o tensión frenaron la {1} durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Check the power supply and its cables, and the limits in the firmware&apos;s setup.</source>
        <translation>Revise la fuente de alimentación y sus cables, y los límites en la configuración del firmware.</translation>
    </message>
    <message>
        <source>System interference: other programs used the CPUs during {0} % of the measured time.</source>
        <translation>Interferencia del sistema: otros programas usaron las CPU durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Close them and measure again; the throughput without those batches stands beside each figure that they touch.</source>
        <translation>Ciérrelos y mida de nuevo; junto a cada cifra afectada está el rendimiento sin esos lotes.</translation>
    </message>
    <message>
        <source>System interference: the host of this virtual machine gave its CPUs to others during {0} % of the measured time.</source>
        <translation>Interferencia del sistema: el anfitrión de esta máquina virtual dio sus CPU a otros durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Measure when the host is less busy, or on a machine whose CPUs are not shared.</source>
        <translation>Mida cuando el anfitrión esté menos ocupado, o en una máquina cuyas CPU no se compartan.</translation>
    </message>
    <message>
        <source>System interference: a CPU quota held the program back during {0} % of the measured time.</source>
        <translation>Interferencia del sistema: una cuota de CPU frenó el programa durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Raise the container&apos;s CPU limit, or use no more threads than it allows (--threads).</source>
        <translation>Eleve el límite de CPU del contenedor o no use más hilos de los que permite (--threads).</translation>
    </message>
    <message>
        <source>Battery: the machine ran on its battery during {0} % of the measured time.</source>
        <translation>Batería: la máquina funcionó con batería durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Plug it in and measure again: on battery most machines keep their clocks low.</source>
        <translation>Conéctela y mida de nuevo: con batería la mayoría de las máquinas mantienen bajas sus frecuencias.</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} fell because of its power limit during {0} % of the measured time.</source>
        <translation>Cambios de frecuencia: la frecuencia de la {1} cayó por su límite de potencia durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Compare sustained figures; with fewer threads, or a higher power limit, the clock stays where it is.</source>
        <translation>Compare las cifras sostenidas; con menos hilos o un límite de potencia mayor, la frecuencia se mantiene.</translation>
    </message>
    <message>
        <source>Clock changes: the clock of the {1} was falling during {0} % of the measured time.</source>
        <translation>Cambios de frecuencia: la frecuencia de la {1} caía durante el {0} % del tiempo medido.</translation>
    </message>
    <message>
        <source>Keep the clock steady by sudo cpupower frequency-set -g performance, and leave the power profile alone during a run.</source>
        <translation>Mantenga estable la frecuencia con sudo cpupower frequency-set -g performance, y no toque el perfil de energía durante una ejecución.</translation>
    </message>
    <message>
        <source>Inconsistent results: the repetitions of {0} of {1} cases disagree.</source>
        <translation>Resultados inconsistentes: las repeticiones de {0} de {1} casos no concuerdan.</translation>
    </message>
    <message>
        <source>Most in {0}: from {1} to {2} samples/s.</source>
        <translation>Sobre todo en {0}: de {1} a {2} muestras/s.</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds) and more often (--num-runs), with threads that stay on their CPUs (--pin on) and nothing else running.</source>
        <translation>Mida más tiempo (--min-seconds) y más veces (--num-runs), con hilos que permanezcan en sus CPU (--pin on) y sin nada más en marcha.</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases were not steady yet when their measurement began.</source>
        <translation>Resultados inconsistentes: {0} de {1} casos aún no eran estables cuando empezó su medición.</translation>
    </message>
    <message>
        <source>Something comes and goes: look at clocks and other programs, and measure longer (--min-seconds).</source>
        <translation>Algo va y viene: mire las frecuencias y los otros programas, y mida más tiempo (--min-seconds).</translation>
    </message>
    <message>
        <source>Inconsistent results: {0} of {1} cases changed their pace while they were measured.</source>
        <translation>Resultados inconsistentes: {0} de {1} casos cambiaron de ritmo mientras se medían.</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % longer than at its beginning.</source>
        <translation>Sobre todo en {0}: al final de una pasada los lotes tardaron un {1} % más que al principio.</translation>
    </message>
    <message>
        <source>Most in {0}: at the end of a pass batches took {1} % less time than at its beginning.</source>
        <translation>Sobre todo en {0}: al final de una pasada los lotes tardaron un {1} % menos que al principio.</translation>
    </message>
    <message>
        <source>Measure longer (--min-seconds 60) and go by the sustained figures; clocks and temperature tell whether it was heat.</source>
        <translation>Mida más tiempo (--min-seconds 60) y guíese por las cifras sostenidas; las frecuencias y la temperatura dicen si fue el calor.</translation>
    </message>
    <message>
        <source>These: {0}.</source>
        <translation>Estos: {0}.</translation>
    </message>
    <message>
        <source>Waiting until the {0} is no warmer than {1} °C, at most {2} s; it is at {3} °C.</source>
        <translation>Se espera a que la {0} no esté a más de {1} °C, como mucho {2} s; está a {3} °C.</translation>
    </message>
    <message>
        <source>Waiting for {0} s, so that the machine cools down.</source>
        <translation>Se esperan {0} s para que la máquina se enfríe.</translation>
    </message>
    <message>
        <source>The {0} is at {1} °C, no warmer than the {2} °C of --cooldown.</source>
        <translation>La {0} está a {1} °C, no más que los {2} °C de --cooldown.</translation>
    </message>
    <message>
        <source>The {0} s of --cooldown have passed.</source>
        <translation>Han pasado los {0} s de --cooldown.</translation>
    </message>
    <message>
        <source>After {0} s the {1} is at {2} °C, still above the {3} °C of --cooldown; the run goes on.</source>
        <translation>Tras {0} s la {1} está a {2} °C, aún por encima de los {3} °C de --cooldown; la ejecución continúa.</translation>
    </message>
    <message>
        <source>After {0} s no sensor tells the temperature any more; the run goes on.</source>
        <translation>Tras {0} s ningún sensor indica ya la temperatura; la ejecución continúa.</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --cooldown {1} cannot wait for it. Give seconds instead, such as --cooldown 30s, or a sensor by --sensor.</source>
        <translation>Ningún sensor indica la temperatura de la {0}: --cooldown {1} no puede esperarla. Indique segundos, como --cooldown 30s, o un sensor con --sensor.</translation>
    </message>
    <message>
        <source>Measuring for {0} s what the idle {1} uses.</source>
        <translation>Se mide durante {0} s lo que consume la {1} en reposo.</translation>
    </message>
    <message>
        <source>No sensor tells what the {0} uses: its idle power is not measured; `clipscope-cli doctor` says why.</source>
        <translation>Ningún sensor indica lo que consume la {0}: su potencia en reposo no se mide; `clipscope-cli doctor` dice por qué.</translation>
    </message>
    <message>
        <source>No sensor tells how warm the {0} is: --stop-above cannot end the run.</source>
        <translation>Ningún sensor indica la temperatura de la {0}: --stop-above no puede terminar la ejecución.</translation>
    </message>
    <message>
        <source>The {0} was at {1} °C, for a second above the {2} °C of --stop-above: the run was stopped.</source>
        <translation>La {0} estuvo a {1} °C, un segundo por encima de los {2} °C de --stop-above: la ejecución se detuvo.</translation>
    </message>
    <message>
        <source>The clock of the CPUs follows the load: it rises late, and figures scatter.</source>
        <translation>La frecuencia de las CPU sigue a la carga: sube tarde y las cifras se dispersan.</translation>
    </message>
    <message>
        <source>The governor is {0}.</source>
        <translation>El governor es {0}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</source>
        <translation>Hasta el próximo arranque: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor</translation>
    </message>
    <message>
        <source>The CPUs save energy before they compute fast.</source>
        <translation>Las CPU ahorran energía antes que calcular deprisa.</translation>
    </message>
    <message>
        <source>The energy preference is {0}.</source>
        <translation>La preferencia de energía es {0}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</source>
        <translation>Hasta el próximo arranque: echo performance | sudo tee /sys/devices/system/cpu/cpu*/cpufreq/energy_performance_preference</translation>
    </message>
    <message>
        <source>{0} says {1}.</source>
        <translation>{0} dice {1}.</translation>
    </message>
    <message>
        <source>Turbo is on: the CPUs are as fast as heat and power allow, and slower once they are warm.</source>
        <translation>El turbo está activado: las CPU son tan rápidas como permiten el calor y la potencia, y más lentas cuando están calientes.</translation>
    </message>
    <message>
        <source>Leave it on to measure what the machine can do. To compare runs of different days: echo {0} | sudo tee {1}</source>
        <translation>Déjelo activado para medir lo que la máquina puede. Para comparar ejecuciones de distintos días: echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>Turbo is off: the CPUs are slower than they could be.</source>
        <translation>El turbo está desactivado: las CPU son más lentas de lo que podrían.</translation>
    </message>
    <message>
        <source>Leave it off to compare runs of different days. To measure what the machine can do: echo {0} | sudo tee {1}</source>
        <translation>Déjelo desactivado para comparar ejecuciones de distintos días. Para medir lo que la máquina puede: echo {0} | sudo tee {1}</translation>
    </message>
    <message>
        <source>The machine runs on its battery, which lowers the clock of most machines.</source>
        <translation>La máquina funciona con batería, lo que baja la frecuencia de la mayoría de las máquinas.</translation>
    </message>
    <message>
        <source>No adapter gives power, and the battery is charged to {0} %.</source>
        <translation>Ningún adaptador da corriente y la batería está al {0} %.</translation>
    </message>
    <message>
        <source>Plug the adapter in.</source>
        <translation>Conecte el adaptador.</translation>
    </message>
    <message>
        <source>The firmware holds the machine back.</source>
        <translation>El firmware frena la máquina.</translation>
    </message>
    <message>
        <source>The platform profile is {0}; there are: {1}.</source>
        <translation>El perfil de la plataforma es {0}; hay: {1}.</translation>
    </message>
    <message>
        <source>Until the next start: echo performance | sudo tee /sys/firmware/acpi/platform_profile ; where power-profiles-daemon runs: powerprofilesctl set performance</source>
        <translation>Hasta el próximo arranque: echo performance | sudo tee /sys/firmware/acpi/platform_profile ; donde funcione power-profiles-daemon: powerprofilesctl set performance</translation>
    </message>
    <message>
        <source>The CPU is hot before anything is measured: it will soon meet its limit.</source>
        <translation>La CPU está caliente antes de medir nada: pronto llegará a su límite.</translation>
    </message>
    <message>
        <source>It stands at {0} °C, and its limit is {1} °C.</source>
        <translation>Está a {0} °C y su límite es {1} °C.</translation>
    </message>
    <message>
        <source>Wait until it has cooled down, clear its fans of dust, and let it cool between repetitions: clipscope-cli run --cooldown 55C,max=180s</source>
        <translation>Espere a que se enfríe, limpie de polvo sus ventiladores y déjela enfriar entre repeticiones: clipscope-cli run --cooldown 55C,max=180s</translation>
    </message>
    <message>
        <source>Other programs use the CPUs: what is measured meanwhile is slower and scatters.</source>
        <translation>Otros programas usan las CPU: lo que se mide entretanto es más lento y se dispersa.</translation>
    </message>
    <message>
        <source>Close them, or wait for their end: ps -eo pid,pcpu,comm --sort=-pcpu | head shows which they are.</source>
        <translation>Ciérrelos o espere a que terminen: ps -eo pid,pcpu,comm --sort=-pcpu | head muestra cuáles son.</translation>
    </message>
    <message>
        <source>The host of this virtual machine gives its CPUs to others.</source>
        <translation>El anfitrión de esta máquina virtual da sus CPU a otros.</translation>
    </message>
    <message>
        <source>Measure while the host is quiet, or on a machine with CPUs of its own (dedicated or pinned ones, bare metal).</source>
        <translation>Mida cuando el anfitrión esté tranquilo, o en una máquina con CPU propias (dedicadas o fijadas, sin virtualizar).</translation>
    </message>
    <message>
        <source>A CPU quota holds this program back: it computes for a while and then stands still.</source>
        <translation>Una cuota de CPU frena este programa: calcula un rato y luego se detiene.</translation>
    </message>
    <message>
        <source>The quota is {0} CPUs&apos; worth of time on {1} CPUs.</source>
        <translation>La cuota equivale al tiempo de {0} CPU sobre {1} CPU.</translation>
    </message>
    <message>
        <source>Start the container without --cpus, or with --cpuset-cpus, which gives whole CPUs; of a service: systemctl set-property UNIT CPUQuota=</source>
        <translation>Inicie el contenedor sin --cpus, o con --cpuset-cpus, que da CPU enteras; de un servicio: systemctl set-property UNIT CPUQuota=</translation>
    </message>
    <message>
        <source>There is little free memory: large batches will not fit, or will make the machine swap.</source>
        <translation>Hay poca memoria libre: los lotes grandes no cabrán o harán que la máquina intercambie.</translation>
    </message>
    <message>
        <source>This program may still take {0} of {1}.</source>
        <translation>Este programa aún puede tomar {0} de {1}.</translation>
    </message>
    <message>
        <source>Close programs that hold much memory: ps -eo pid,rss,comm --sort=-rss | head shows which they are.</source>
        <translation>Cierre los programas que ocupan mucha memoria: ps -eo pid,rss,comm --sort=-rss | head muestra cuáles son.</translation>
    </message>
    <message>
        <source>The machine moves memory to its disk and back.</source>
        <translation>La máquina mueve memoria a su disco y de vuelta.</translation>
    </message>
    <message>
        <source>Memory lies in the swap space: programs that need it will read the disk in the middle of a measurement.</source>
        <translation>Hay memoria en el espacio de intercambio: los programas que la necesiten leerán el disco en mitad de una medición.</translation>
    </message>
    <message>
        <source>{0} of {1} swap is used.</source>
        <translation>Se usan {0} de {1} de intercambio.</translation>
    </message>
    <message>
        <source>Where the free memory has room for it: sudo swapoff -a &amp;&amp; sudo swapon -a</source>
        <translation>Si cabe en la memoria libre: sudo swapoff -a &amp;&amp; sudo swapon -a</translation>
    </message>
    <message>
        <source>The kernel gives no huge pages: large matrices cost more than they have to.</source>
        <translation>El núcleo no da páginas enormes: las matrices grandes cuestan más de lo debido.</translation>
    </message>
    <message>
        <source>Until the next start: echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</source>
        <translation>Hasta el próximo arranque: echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled</translation>
    </message>
    <message>
        <source>This is a virtual machine: clocks, temperatures and power are its host&apos;s affair, so throttling cannot be told from what others do there.</source>
        <translation>Esta es una máquina virtual: frecuencias, temperaturas y potencia son asunto de su anfitrión, así que no se puede distinguir la ralentización de lo que otros hacen allí.</translation>
    </message>
    <message>
        <source>The CPU says that a hypervisor runs it.</source>
        <translation>La CPU dice que la ejecuta un hipervisor.</translation>
    </message>
    <message>
        <source>The hypervisor calls it {0}.</source>
        <translation>El hipervisor la llama {0}.</translation>
    </message>
    <message>
        <source>Repeat runs, and compare by their intervals; for figures to publish measure on bare metal.</source>
        <translation>Repita las ejecuciones y compare por sus intervalos; para publicar cifras, mida sin virtualización.</translation>
    </message>
    <message>
        <source>Two hardware threads share a core: how threads fall on them changes figures.</source>
        <translation>Dos hilos de hardware comparten un núcleo: cómo se reparten los hilos cambia las cifras.</translation>
    </message>
    <message>
        <source>{0} hardware threads on {1} cores.</source>
        <translation>{0} hilos de hardware en {1} núcleos.</translation>
    </message>
    <message>
        <source>The kernel says that SMT is on.</source>
        <translation>El núcleo del sistema dice que SMT está activado.</translation>
    </message>
    <message>
        <source>Give each core one thread and compare: clipscope-cli run --cores all physical --pin off on</source>
        <translation>Dé un hilo a cada núcleo y compare: clipscope-cli run --cores all physical --pin off on</translation>
    </message>
    <message>
        <source>The source {0} may not be read.</source>
        <translation>No se permite leer la fuente {0}.</translation>
    </message>
    <message>
        <source>The source {0} tells nothing.</source>
        <translation>La fuente {0} no indica nada.</translation>
    </message>
    <message>
        <source>The source {0} does not tell all that it could.</source>
        <translation>La fuente {0} no indica todo lo que podría.</translation>
    </message>
    <message>
        <source>As a whole its state is {0}; it shows {1} sensors.</source>
        <translation>En conjunto su estado es {0}; muestra {1} sensores.</translation>
    </message>
    <message>
        <source>--json and --csv were both given: give one of them.</source>
        <translation>Se dieron --json y --csv a la vez: indique uno de ellos.</translation>
    </message>
</context>
<context>
    <name>clipscope::charts</name>
    <message>
        <source>%1, repetition %2
%3 s to %4 s%5</source>
        <translation>%1, repetición %2
%3 s a %4 s%5</translation>
    </message>
    <message>
        <source> (failed)</source>
        <translation> (fallido)</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::ConditionBar</name>
    <message>
        <source>What disturbed the run, and when</source>
        <translation>Qué perturbó la ejecución y cuándo</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::SeriesLegend</name>
    <message>
        <source>Click to hide or show</source>
        <translation>Haga clic para ocultar o mostrar</translation>
    </message>
</context>
<context>
    <name>clipscope::charts::TimeAxisBar</name>
    <message>
        <source>Time since the run&apos;s start</source>
        <translation>Tiempo desde el inicio de la ejecución</translation>
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
        <translation>Gráficos en el tiempo</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 en el tiempo</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>límite %1</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::Main</name>
    <message>
        <source>An oscilloscope for CLIP inference.</source>
        <translation>Un osciloscopio para la inferencia de CLIP.</translation>
    </message>
    <message>
        <source>Exit as soon as the window was drawn.</source>
        <translation>Salir en cuanto se haya dibujado la ventana.</translation>
    </message>
    <message>
        <source>The folder of a run to show.</source>
        <translation>La carpeta de la ejecución que se mostrará.</translation>
    </message>
</context>
<context>
    <name>clipscope::gui::MainWindow</name>
    <message>
        <source>The run could not be opened</source>
        <translation>No se pudo abrir la ejecución</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>&amp;Abrir ejecución…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Plan panel</source>
        <translation>Panel del &amp;plan</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>Ejecución &amp;completa</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Teclas y ratón</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas y ratón</translation>
    </message>
    <message>
        <source>In the charts: the wheel zooms, dragging looks at a range, a double click or Home shows the whole run. Space holds the view while recording goes on, End goes to the newest. The arrow keys move the crosshair.

F5 starts a run, Shift+F5 stops it, F9 hides the plan, F11 fills the screen.</source>
        <translation>En los gráficos: la rueda amplía, arrastrar elige un intervalo, un doble clic o Inicio muestra toda la ejecución. La barra espaciadora congela la vista mientras el registro continúa, Fin va a lo más reciente. Las flechas mueven la cruz.

F5 inicia una ejecución, Mayús+F5 la detiene, F9 oculta el plan, F11 llena la pantalla.</translation>
    </message>
    <message>
        <source>&amp;About ClipScope</source>
        <translation>&amp;Acerca de ClipScope</translation>
    </message>
    <message>
        <source>About ClipScope</source>
        <translation>Acerca de ClipScope</translation>
    </message>
    <message>
        <source>ClipScope %1, an oscilloscope for CLIP inference.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>ClipScope %1, un osciloscopio para la inferencia de CLIP.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Open the folder of a run</source>
        <translation>Abrir la carpeta de una ejecución</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>Registrando en %1</translation>
    </message>
    <message>
        <source>events: %1 · not shown: %2</source>
        <translation>eventos: %1 · no mostrados: %2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniendo</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
</context>
<context>
    <name>clipscope::models</name>
    <message>
        <source>“%1” is not a batch size: give whole numbers from 1 to %2.</source>
        <translation>«%1» no es un tamaño de lote: indique números enteros de 1 a %2.</translation>
    </message>
    <message>
        <source>Give at least one batch size, for example 1 8 32.</source>
        <translation>Indique al menos un tamaño de lote, por ejemplo 1 8 32.</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
</context>
<context>
    <name>clipscope::models::CaseWords</name>
    <message>
        <source>1 thread</source>
        <translation>1 hilo</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 hilos</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a selection of CPUs</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijados</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sin %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Conditions</name>
    <message>
        <source>heat</source>
        <translation>calor</translation>
    </message>
    <message>
        <source>power limit</source>
        <translation>límite de potencia</translation>
    </message>
    <message>
        <source>current limit</source>
        <translation>límite de corriente</translation>
    </message>
    <message>
        <source>CPU quota</source>
        <translation>cuota de CPU</translation>
    </message>
    <message>
        <source>CPU time stolen</source>
        <translation>tiempo de CPU sustraído</translation>
    </message>
    <message>
        <source>frequency scaling</source>
        <translation>escalado de frecuencia</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>ralentizado</translation>
    </message>
    <message>
        <source>throttle suspected</source>
        <translation>posible ralentización</translation>
    </message>
    <message>
        <source>other programs</source>
        <translation>otros programas</translation>
    </message>
    <message>
        <source>memory pressure</source>
        <translation>presión de memoria</translation>
    </message>
    <message>
        <source>swapping</source>
        <translation>intercambio</translation>
    </message>
    <message>
        <source>clock change</source>
        <translation>cambio de frecuencia</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>con batería</translation>
    </message>
    <message>
        <source>%1 s to %2 s</source>
        <translation>de %1 s a %2 s</translation>
    </message>
    <message>
        <source>since %1 s</source>
        <translation>desde %1 s</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Fidelity</name>
    <message>
        <source>Least cosine to the eager engine in fp32:</source>
        <translation>Menor coseno respecto al motor eager en fp32:</translation>
    </message>
    <message>
        <source>raw %1 (bar %2)</source>
        <translation>bruto %1 (umbral %2)</translation>
    </message>
    <message>
        <source>centred %1 (bar %2)</source>
        <translation>centrado %1 (umbral %2)</translation>
    </message>
    <message>
        <source>Same best match as there: %1 %</source>
        <translation>Misma mejor coincidencia que allí: %1 %</translation>
    </message>
    <message>
        <source>Below the bar, so never recommended</source>
        <translation>Por debajo del umbral, por eso nunca se recomienda</translation>
    </message>
    <message>
        <source>below bar: %1</source>
        <translation>bajo umbral: %1</translation>
    </message>
    <message>
        <source>Not measured: the plan leaves fidelity out</source>
        <translation>No medida: el plan omite la fidelidad</translation>
    </message>
    <message>
        <source>Not measured: the run ended before</source>
        <translation>No medida: la ejecución terminó antes</translation>
    </message>
    <message>
        <source>Measured before the first pass of the case</source>
        <translation>Se mide antes de la primera pasada del caso</translation>
    </message>
    <message>
        <source>raw %1</source>
        <translation>bruto %1</translation>
    </message>
</context>
<context>
    <name>clipscope::models::ResultsModel</name>
    <message>
        <source>Half the width of the 95 % interval of the throughput</source>
        <translation>La mitad de la anchura del intervalo del 95 % del rendimiento</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Tower</source>
        <translation>Torre</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Samples/s</source>
        <translation>Muestras/s</translation>
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
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Interval within one pass; more repetitions would tell more</source>
        <translation>Intervalo dentro de una sola pasada; más repeticiones dirían más</translation>
    </message>
    <message>
        <source>Passes: %1</source>
        <translation>Pasadas: %1</translation>
    </message>
    <message>
        <source>Median; batches: %1</source>
        <translation>Mediana; lotes: %1</translation>
    </message>
    <message>
        <source>Peak; %1 % of what the machine offers</source>
        <translation>Máximo; %1 % de lo que ofrece la máquina</translation>
    </message>
    <message>
        <source>Not steady: warm-up reached its limit first</source>
        <translation>No estable: el calentamiento llegó antes a su límite</translation>
    </message>
    <message>
        <source>Drift: a pass got slower or faster while it was measured</source>
        <translation>Deriva: una pasada se hizo más lenta o más rápida mientras se medía</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>amplio</translation>
    </message>
    <message>
        <source>The passes differ too much for a ±: the 95 % interval goes from %1 to %2</source>
        <translation>Las pasadas difieren demasiado para un ±: el intervalo del 95 % va de %1 a %2</translation>
    </message>
    <message>
        <source>%1 of %2 passes</source>
        <translation>%1 de %2 pasadas</translation>
    </message>
    <message>
        <source>A pass was cut short</source>
        <translation>Una pasada se interrumpió</translation>
    </message>
    <message>
        <source>Least cosine to the embeddings of the eager engine in fp32, after their mean is taken off</source>
        <translation>Menor coseno respecto a los embeddings del motor eager en fp32, tras restar su media</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Fidelidad</translation>
    </message>
    <message>
        <source>Below its fidelity bar, so never recommended</source>
        <translation>Por debajo de su umbral de fidelidad, por eso nunca se recomienda</translation>
    </message>
    <message>
        <source>Disturbed during %1 % of the batches</source>
        <translation>Perturbado durante el %1 % de los lotes</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sensors</name>
    <message>
        <source>ok</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>no compatible</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>en reposo</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>falla</translation>
    </message>
    <message>
        <source>CPU temperature</source>
        <translation>temperatura de la CPU</translation>
    </message>
    <message>
        <source>CPU power</source>
        <translation>potencia de la CPU</translation>
    </message>
    <message>
        <source>CPU clock</source>
        <translation>frecuencia de la CPU</translation>
    </message>
    <message>
        <source>CPU use</source>
        <translation>uso de la CPU</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>temperatura de la GPU</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>potencia de la GPU</translation>
    </message>
    <message>
        <source>GPU clock</source>
        <translation>frecuencia de la GPU</translation>
    </message>
    <message>
        <source>GPU use</source>
        <translation>uso de la GPU</translation>
    </message>
    <message>
        <source>memory used</source>
        <translation>memoria usada</translation>
    </message>
    <message>
        <source>memory available</source>
        <translation>memoria disponible</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>ventilador</translation>
    </message>
    <message>
        <source>No temperature: %1</source>
        <translation>Sin temperatura: %1</translation>
    </message>
    <message>
        <source>No power: %1</source>
        <translation>Sin potencia: %1</translation>
    </message>
    <message>
        <source>sensors: %1 ok</source>
        <translation>sensores: %1 correctos</translation>
    </message>
    <message>
        <source>%1 no permission</source>
        <translation>%1 sin permiso</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 con fallos</translation>
    </message>
    <message>
        <source>%1 (fix…)</source>
        <translation>%1 (corregir…)</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Sentences</name>
    <message>
        <source>%1 %2 samples/s at batch %3</source>
        <translation>%1 %2 muestras/s con lote %3</translation>
    </message>
    <message>
        <source>%1 % (95 % interval %2 to %3; %4)</source>
        <translation>%1 % (intervalo del 95 %: %2 a %3; %4)</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>no claro</translation>
    </message>
    <message>
        <source>Fidelity was not measured: whether the embeddings are those of the reference is not known.</source>
        <translation>No se midió la fidelidad: no se sabe si los embeddings son los de la referencia.</translation>
    </message>
    <message>
        <source>Fidelity %1, above its bar.</source>
        <translation>Fidelidad %1, por encima de su umbral.</translation>
    </message>
    <message>
        <source>Nothing is recommended: no settings were measured in every tower without failing or falling below their fidelity bar.</source>
        <translation>No se recomienda nada: ninguna configuración se midió en todas las torres sin fallar ni quedar por debajo de su umbral de fidelidad.</translation>
    </message>
    <message>
        <source>Recommended: %1: %2</source>
        <translation>Recomendado: %1: %2</translation>
    </message>
    <message>
        <source>Against the baseline, %1: %2.</source>
        <translation>Frente a la base, %1: %2.</translation>
    </message>
    <message>
        <source>Against the next, %1: %2.</source>
        <translation>Frente a la siguiente, %1: %2.</translation>
    </message>
    <message>
        <source>The next is %1; by how much it is behind takes two repetitions to tell.</source>
        <translation>La siguiente es %1; hacen falta dos repeticiones para saber por cuánto queda atrás.</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Verdicts</name>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Posible</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
</context>
<context>
    <name>clipscope::models::Words</name>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>par</translation>
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
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abortado</translation>
    </message>
    <message>
        <source>Quick: what is fastest here?</source>
        <translation>Rápido: ¿qué gana aquí?</translation>
    </message>
    <message>
        <source>Full: batch sizes 1 to 128</source>
        <translation>Completo: lotes de 1 a 128</translation>
    </message>
    <message>
        <source>Sustained: one case, 10 minutes</source>
        <translation>Sostenido: un caso, 10 minutos</translation>
    </message>
    <message>
        <source>Optimizations: what to turn on?</source>
        <translation>Optimizaciones: ¿qué activar?</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::MachineFields</name>
    <message>
        <source>no wait</source>
        <translation>sin espera</translation>
    </message>
    <message>
        <source>Cool down between repetitions</source>
        <translation>Enfriar entre repeticiones</translation>
    </message>
    <message>
        <source>55C waits until nothing in use is warmer than that, baseline+5 until it is nearly as cool as before the run, 30s so many seconds. The longest wait follows a comma: 55C,max=180s</source>
        <translation>55C espera hasta que nada de lo que se usa esté más caliente, baseline+5 hasta que esté casi tan frío como antes de la ejecución, 30s esos segundos. La espera más larga va tras una coma: 55C,max=180s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Stop the run above</source>
        <translation>Detener por encima de</translation>
    </message>
    <message>
        <source>Ends the run where the CPU or GPU in use is warmer than that for a second; what was measured is kept</source>
        <translation>Termina la ejecución si la CPU o la GPU en uso está más caliente durante un segundo; lo medido se conserva</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no se mide</translation>
    </message>
    <message>
        <source>Measure idle power for</source>
        <translation>Medir la potencia en reposo</translation>
    </message>
    <message>
        <source>Before the first pass, so that the energy above that of the idle machine can be told</source>
        <translation>Antes de la primera pasada, para poder indicar la energía por encima de la de la máquina en reposo</translation>
    </message>
    <message>
        <source>“%1” is no cooldown: give a temperature such as 55C or baseline+5, with the longest wait behind it as in 55C,max=180s, or seconds such as 30s.</source>
        <translation>«%1» no es un enfriamiento: indique una temperatura como 55C o baseline+5, seguida de la espera más larga como en 55C,max=180s, o segundos como 30s.</translation>
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
        <translation>Automático (%1)</translation>
    </message>
    <message>
        <source>Automatic: what the weights say, or the first preset</source>
        <translation>Automático: lo que digan los pesos, o el primer modelo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Archivo de pesos</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>pesos aleatorios</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.safetensors.index.json);;All files (*)</source>
        <translation>Pesos (*.safetensors *.safetensors.index.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Torres</translation>
    </message>
    <message>
        <source>Precisions</source>
        <translation>Precisiones</translation>
    </message>
    <message>
        <source>Batch sizes</source>
        <translation>Tamaños de lote</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>Carpeta con imágenes</translation>
    </message>
    <message>
        <source>sample photos</source>
        <translation>fotos de muestra</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>File with captions</source>
        <translation>Archivo con descripciones</translation>
    </message>
    <message>
        <source>sample captions</source>
        <translation>descripciones de muestra</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Archivos de texto (*.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Descripciones</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>Carpeta para las ejecuciones</translation>
    </message>
    <message>
        <source>Write runs to</source>
        <translation>Escribir ejecuciones en</translation>
    </message>
    <message>
        <source>Start run (F5)</source>
        <translation>Iniciar (F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Choose at least one tower.</source>
        <translation>Elija al menos una torre.</translation>
    </message>
    <message>
        <source>Choose at least one precision.</source>
        <translation>Elija al menos una precisión.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Motores</translation>
    </message>
    <message>
        <source>Choose at least one engine.</source>
        <translation>Elija al menos un motor.</translation>
    </message>
    <message>
        <source>Fidelity of the embeddings</source>
        <translation>Fidelidad de los embeddings</translation>
    </message>
    <message>
        <source>Holds each case&apos;s embeddings against those of the eager engine in fp32, before its first pass</source>
        <translation>Compara los embeddings de cada caso con los del motor eager en fp32 antes de su primera pasada</translation>
    </message>
    <message>
        <source>Fused numerics</source>
        <translation>Cálculo numérico fusionado</translation>
    </message>
    <message>
        <source>Times the fused numerics beside LibTorch, NumPy and NumExpr before the first pass, about five seconds</source>
        <translation>Mide el cálculo numérico fusionado junto a LibTorch, NumPy y NumExpr antes de la primera pasada; unos cinco segundos</translation>
    </message>
    <message>
        <source>Beside speed</source>
        <translation>Además de la velocidad</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::ResultsPanel</name>
    <message>
        <source>No results yet</source>
        <translation>Aún no hay resultados</translation>
    </message>
    <message>
        <source>Each case gets a row when a run starts; its figures settle pass by pass.</source>
        <translation>Cada caso recibe una fila al empezar una ejecución; sus cifras se afianzan pasada a pasada.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunHeader</name>
    <message>
        <source>loading the model, %1 %</source>
        <translation>cargando el modelo, %1 %</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>cargando el modelo</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>pass %1 of %2</source>
        <translation>pasada %1 de %2</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>calentando</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Hold the charts while recording goes on (Space)</source>
        <translation>Retener los gráficos mientras el registro continúa (Espacio)</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>A lo más reciente</translation>
    </message>
    <message>
        <source>Let the charts follow the run again (End)</source>
        <translation>Hacer que los gráficos sigan de nuevo la ejecución (Fin)</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Aún no hay ejecución</translation>
    </message>
    <message>
        <source>Press Start, or open the folder of a finished run.</source>
        <translation>Pulse Iniciar, o abra la carpeta de una ejecución terminada.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::RunPage</name>
    <message>
        <source>The run could not be started</source>
        <translation>No se pudo iniciar la ejecución</translation>
    </message>
    <message>
        <source>Not everything could be written</source>
        <translation>No se pudo escribir todo</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::SourcesDialog</name>
    <message>
        <source>sensors: %1</source>
        <translation>sensores: %1</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Which sensor tells what</source>
        <translation>Qué sensor mide cada cosa</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>ocultar</translation>
    </message>
    <message>
        <source>A choice holds from the next run on.</source>
        <translation>Una elección vale a partir de la próxima ejecución.</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryStatus</name>
    <message>
        <source>Which sources of readings there are, and what is missing</source>
        <translation>Qué fuentes de lecturas hay y qué falta</translation>
    </message>
    <message>
        <source>CPU time for reading the sensors, in percent of one core</source>
        <translation>Tiempo de CPU para leer los sensores, en porcentaje de un núcleo</translation>
    </message>
    <message>
        <source>CPU time that other programs take, in percent of the machine</source>
        <translation>Tiempo de CPU de otros programas, en porcentaje de la máquina</translation>
    </message>
    <message>
        <source>observer cost %1 %</source>
        <translation>coste de observación %1 %</translation>
    </message>
    <message>
        <source>background load %1 %</source>
        <translation>carga de fondo %1 %</translation>
    </message>
    <message>
        <source>background load up to %1 %</source>
        <translation>carga de fondo hasta %1 %</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TelemetryTiles</name>
    <message>
        <source>°C · limit %1</source>
        <translation>°C · límite %1</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>%1: at the start, mean and highest</source>
        <translation>%1: al principio, media y máximo</translation>
    </message>
    <message>
        <source>W · %1 J/sample</source>
        <translation>W · %1 J/muestra</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Idle power included. Source: %1</source>
        <translation>Incluye la potencia en reposo. Fuente: %1</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Ralentización</translation>
    </message>
    <message>
        <source>%1 MHz</source>
        <translation>%1 MHz</translation>
    </message>
    <message>
        <source>no sensor tells</source>
        <translation>ningún sensor lo indica</translation>
    </message>
    <message>
        <source>There is neither a counter of throttling nor a clock beside a temperature.</source>
        <translation>No hay ni un contador de ralentización ni una frecuencia junto a una temperatura.</translation>
    </message>
    <message>
        <source>%1 · %2 % of the time</source>
        <translation>%1 · %2 % del tiempo</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::TileRow</name>
    <message>
        <source>of %1 GiB</source>
        <translation>de %1 GiB</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>% of %1 CPUs</source>
        <translation>% de %1 CPU</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Batch time</source>
        <translation>Tiempo de lote</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>muestras/s</translation>
    </message>
    <message>
        <source>ms, median</source>
        <translation>ms, mediana</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>Lowest, mean and highest of this pass</source>
        <translation>Mínimo, media y máximo de esta pasada</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>cargando el modelo</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>calentando</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>aún sin lectura</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>máximo %1</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 a %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>máximo</translation>
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
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>muestras/s</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>rendimiento</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño de lote</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usada</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>temperatura</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Potencia</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>power</source>
        <translation>potencia</translation>
    </message>
</context>
<context>
    <name>clipscope::pages::WarningsList</name>
    <message>
        <source>The run failed: %1</source>
        <translation>La ejecución falló: %1</translation>
    </message>
    <message>
        <source>The journal ends without an end of the run: the program was ended from outside.</source>
        <translation>El diario termina sin el final de la ejecución: el programa se cerró desde fuera.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::Lane</name>
    <message>
        <source>Which case was measured when</source>
        <translation>Qué caso se midió y cuándo</translation>
    </message>
</context>
<context>
    <name>clipscope::widgets::NativeDialogs</name>
    <message>
        <source>A run is going on</source>
        <translation>Hay una ejecución en curso</translation>
    </message>
    <message>
        <source>Stop the run and close the window? What was measured so far is kept.</source>
        <translation>¿Detener la ejecución y cerrar la ventana? Se conserva lo medido hasta ahora.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Seguir midiendo</translation>
    </message>
</context>
</TS>
