package io.wuhao.engine.scheme;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What an editor would say of a scheme by {@code docs/scheme.schema.json}. */
public final class SchemeSchema {

    private static final JsonMapper JSON = new JsonMapper();

    private SchemeSchema() {}

    public static List<String> faults(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/scheme.schema.json")));
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JSON.readTree(JSON.writeValueAsString(tree))).stream()
                .map(Error::toString)
                .toList();
    }
}
