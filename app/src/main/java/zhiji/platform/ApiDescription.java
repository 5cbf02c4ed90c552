package zhiji.platform;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** How the API describes itself. */
@Configuration
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithClass(PartyId.class, UUID.class)
                .replaceWithClass(UserId.class, UUID.class)
                .replaceWithClass(Currency.class, String.class)
                .replaceWithClass(BigDecimal.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("知己 Zhiji")
                        .version("1")
                        .description("Customer relationship management: one archive, one history, one loop.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal API token")))
                .security(List.of(new SecurityRequirement().addList("token")));
    }

    /**
     * In one order whatever the order of beans, so that the committed description changes only with the API; a JSON value of a field
     * may be anything.
     */
    @Bean
    OpenApiCustomizer sorted() {
        return description -> {
            var components = description.getComponents();
            components.getSchemas().put(JsonNode.class.getSimpleName(), new JsonSchema());
            components.setSchemas(new TreeMap<>(components.getSchemas()));
        };
    }

    /** A record inside a record is named after both: a purchase on a timeline is not a purchase of the ledger. */
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                var outer = type.getEnclosingClass();
                return outer != null && outer.isRecord()
                        ? outer.getSimpleName() + type.getSimpleName()
                        : super.nameForClass(type, options);
            }
        });
    }

    /** What is not {@link Nullable} is always there. */
    @Bean
    ModelConverter requiredComponents() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                if (!chain.hasNext()) {
                    return null;
                }
                var schema = chain.next().resolve(type, context, chain);
                if (schema != null) {
                    require(
                            TypeFactory.defaultInstance()
                                    .constructType(type.getType())
                                    .getRawClass(),
                            schema,
                            context);
                }
                return schema;
            }
        };
    }

    private static void require(Class<?> type, Schema<?> schema, ModelConverterContext context) {
        if (!type.isRecord()) {
            return;
        }
        var model = schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (model != null && model.getProperties() != null) {
            model.setRequired(Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(component -> component.getName())
                    .filter(model.getProperties()::containsKey)
                    .toList());
        }
    }
}
